"""Two lines before cat or stack: number, shape and dtype of each item.
cat 或 stack 之前的两行：每一项的编号、形状和类型。

>>> out.shape
torch.Size([4, 7])
>>> torch.cat(items[:2]).shape, torch.stack(items[:2]).shape
(torch.Size([8, 3]), torch.Size([2, 4, 3]))
>>> from torch.nn import functional as F
>>> skip, x = torch.rand(1, 8, 64, 64), torch.rand(1, 8, 63, 63)
>>> torch.cat([skip, x], dim=1)
Traceback (most recent call last):
RuntimeError: Sizes of tensors must match except in dimension 1. Expected size 64 but got size 63 for tensor number 1 in the list.
>>> torch.cat([skip, F.interpolate(x, size=skip.shape[2:])], dim=1).shape
torch.Size([1, 16, 64, 64])
"""
import torch

torch.manual_seed(0)
items = [torch.rand(4, 3), torch.rand(4, 3), torch.rand(4)]

for i, x in enumerate(items):
    print(i, tuple(x.shape), x.dtype)

items[2] = items[2].unsqueeze(1)
out = torch.cat(items, dim=1)
