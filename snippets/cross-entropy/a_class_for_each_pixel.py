"""The classes are dim 1 of the output, whatever follows; the target lacks just this dimension.
输出的第 1 维总是类别，后面有几维都行；标签正好少了这一维。

>>> all(out[:1] + out[2:] == target == loss for out, target, loss in shapes)
True
>>> F.cross_entropy(torch.randn(3), torch.tensor(2)).shape  # one sample, no batch
torch.Size([])
>>> picture, mask = torch.randn(4, 3, 5, 5), torch.randint(3, (4, 1, 5, 5))
>>> F.cross_entropy(picture, mask)
Traceback (most recent call last):
RuntimeError: only batches of spatial targets supported (3D tensors) but got targets of dimension: 4
>>> F.cross_entropy(picture, mask.squeeze(1)[:, :4])
Traceback (most recent call last):
RuntimeError: size mismatch (got input: [4, 3, 5, 5] , target: [4, 4, 5]
>>> F.cross_entropy(picture[0], mask[0, 0])  # without the batch, C is taken for it
Traceback (most recent call last):
ValueError: Expected input batch_size (3) to match target batch_size (5).
"""
import torch
from torch.nn import functional as F

torch.manual_seed(0)
shapes = []
for shape in [(4, 3), (4, 3, 7), (4, 3, 5, 5)]:
    n, c, *rest = shape
    logits = torch.randn(shape)
    y = torch.randint(c, (n, *rest))
    loss = F.cross_entropy(logits, y, reduction="none")
    shapes.append((shape, tuple(y.shape), tuple(loss.shape)))
    print(shape, "with", tuple(y.shape))
