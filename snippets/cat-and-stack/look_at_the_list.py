"""Two lines before cat or stack: number, shape and dtype of each item. Here the last one is no table.
cat 或 stack 之前的两行：每一项的编号、形状和类型。这里最后一项不是一张表。

>>> torch.cat([table, age.unsqueeze(1)], dim=1).shape  # one more column
torch.Size([4, 4])
>>> torch.cat([table, torch.rand(3).unsqueeze(0)]).shape  # one more row
torch.Size([5, 3])
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
# raises: RuntimeError: Tensors must have same number of dimensions: got 2 and 1
import torch

torch.manual_seed(0)
table, age = torch.rand(4, 3), torch.rand(4)
items = [table, table, age]

for i, x in enumerate(items):
    print(i, tuple(x.shape), x.dtype)
out = torch.cat(items, dim=1)
