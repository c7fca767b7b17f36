"""The loss of the right class: by gather, by indexing, by cross_entropy.
正确类别的损失：用 gather、用下标、用 cross_entropy。

>>> torch.allclose(by_gather, by_index), torch.allclose(by_gather, by_loss)
(True, True)
>>> logp.gather(1, y.unsqueeze(1)).shape
torch.Size([3, 1])
>>> logp[:, y].shape  # not this: every row with every label
torch.Size([3, 3])
>>> wrong = logp.gather(0, y.unsqueeze(1)).squeeze(1)  # dim 0: nothing raises
>>> torch.equal(wrong, logp[y, 0])  # only column 0
True
"""
import torch
import torch.nn.functional as F

torch.manual_seed(0)
logits = torch.randn(3, 4)  # N, classes
y = torch.tensor([2, 0, 1])  # N
logp = logits.log_softmax(1)

by_gather = -logp.gather(1, y.unsqueeze(1)).squeeze(1)
by_index = -logp[torch.arange(3), y]
by_loss = F.cross_entropy(logits, y, reduction="none")
for loss in (by_gather, by_index, by_loss):
    print([round(number, 4) for number in loss.tolist()])
