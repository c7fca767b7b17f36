"""The loss of the right class, by indexing and by gather; gather wants labels with as many dimensions as the scores.
正确类别的损失，用下标，用 gather；gather 要标签和得分一样多维。

>>> picked = -logp.gather(1, column).squeeze(1)
>>> torch.equal(picked, -logp[torch.arange(3), y])
True
>>> import torch.nn.functional as F
>>> torch.allclose(picked, F.cross_entropy(logits, y, reduction="none"))
True
>>> logp.dim(), y.dim(), logp.gather(1, column).shape
(2, 1, torch.Size([3, 1]))
>>> logp[:, y].shape  # not this: every row with every label
torch.Size([3, 3])
>>> wrong = logp.gather(0, column).squeeze(1)  # dim 0: nothing raises
>>> torch.equal(wrong, logp[y, 0])  # only column 0
True
>>> logp.gather(1, column.float())
Traceback (most recent call last):
RuntimeError: gather(): Expected dtype int32/int64 for index
"""
# raises: RuntimeError: Index tensor must have the same number of dimensions as input tensor
import torch

torch.manual_seed(0)
logits = torch.randn(3, 4)  # N, classes
y = torch.tensor([2, 0, 1])  # N
logp = logits.log_softmax(1)

print(-logp[torch.arange(3), y])
column = y.unsqueeze(1)  # N, 1
print(-logp.gather(1, column).squeeze(1))
print(-logp.gather(1, y))
