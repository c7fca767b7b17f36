"""A mask of integers is no mask: int64 picks rows 1 and 0, uint8 warns.
整数的掩码不是掩码：int64 取的是第 1 行和第 0 行，uint8 会警告。

>>> [x[m].tolist() for m in (mask, mask.long())]
[[10, 30], [20, 10, 20]]
>>> ~mask
tensor([False,  True, False])
>>> ~mask.to(torch.uint8)
tensor([254, 255, 254], dtype=torch.uint8)
>>> 1 - mask  # doctest: +ELLIPSIS
Traceback (most recent call last):
NotImplementedError: Subtraction, the `-` operator, with a bool tensor is not supported...
"""
# warns: UserWarning: indexing with dtype torch.uint8 is now deprecated
import torch

x = torch.tensor([10, 20, 30])
mask = torch.tensor([True, False, True])
print("bool: ", x[mask].tolist())
print("int64:", x[mask.long()].tolist())
print("uint8:", x[mask.byte()].tolist())
