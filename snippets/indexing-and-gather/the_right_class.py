"""The loss of the right class: by gather, by indexing, by cross_entropy.
正确类别的损失：用 gather、用下标、用 cross_entropy。

>>> picked = -logp.gather(1, column).squeeze(1)
>>> torch.equal(picked, -logp[torch.arange(3), y])
True
>>> torch.allclose(picked, F.cross_entropy(logits, y, reduction="none"))
True
>>> logp.gather(1, column).shape
torch.Size([3, 1])
>>> logp[:, y].shape  # not this: every row with every label
torch.Size([3, 3])
>>> wrong = logp.gather(0, column).squeeze(1)  # dim 0: nothing raises
>>> torch.equal(wrong, logp[y, 0])  # only column 0
True
"""
import torch
import torch.nn.functional as F

torch.manual_seed(0)
logits = torch.randn(3, 4)  # N, classes
y = torch.tensor([2, 0, 1])  # N
logp = logits.log_softmax(1)

column = y.unsqueeze(1)  # N, 1
print(-logp.gather(1, column).squeeze(1))
print(-logp[torch.arange(3), y])
print(F.cross_entropy(logits, y, reduction="none"))
