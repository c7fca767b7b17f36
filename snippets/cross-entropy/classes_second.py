"""transpose(1, 2) puts the classes where the loss looks for them.
transpose(1, 2) 把类别放到损失要找的地方。

>>> logits.transpose(1, 2).shape
torch.Size([2, 3, 7])
>>> torch.allclose(loss, F.cross_entropy(logits.flatten(0, 1), y.flatten()))  # or flatten both
True
>>> picture, mask = torch.randn(4, 3, 5, 5), torch.randint(3, (4, 1, 5, 5))  # N, C, H, W
>>> pixels = F.cross_entropy(picture, mask.squeeze(1))
>>> last = picture.permute(0, 2, 3, 1)  # N, H, W, C
>>> torch.equal(F.cross_entropy(last.permute(0, 3, 1, 2), mask.squeeze(1)), pixels)
True
>>> F.cross_entropy(picture, mask)
Traceback (most recent call last):
RuntimeError: only batches of spatial targets supported (3D tensors) but got targets of dimension: 4
>>> F.cross_entropy(picture, mask.squeeze(1)[:, :4])
Traceback (most recent call last):
RuntimeError: size mismatch (got input: [4, 3, 5, 5] , target: [4, 4, 5]
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
logits = nn.Linear(8, 3)(torch.rand(2, 7, 8))  # N, T, C
y = torch.randint(3, (2, 7))  # N, T
loss = F.cross_entropy(logits.transpose(1, 2), y)
print(f"{loss.item():.4f}")
