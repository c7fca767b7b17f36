"""The / of two integer tensors gives float32; // rounds down, trunc toward 0.
两个整数张量用 / 得到 float32；// 向下取整，trunc 向 0 取整。

>>> (x / 2).dtype, (x // 2).dtype
(torch.float32, torch.int64)
>>> torch.tensor([16777217]) / 1  # float32 ends its whole numbers there
tensor([16777216.])
>>> x // 0
Traceback (most recent call last):
RuntimeError: ZeroDivisionError
"""
import torch

x = torch.tensor([7, -7])
print(x / 2)
print(x // 2, x % 2)
print(x.div(2, rounding_mode="trunc"))
