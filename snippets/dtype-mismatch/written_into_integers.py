"""A list of whole numbers makes int64, and what is assigned into it loses its decimals.
全是整数的列表得到 int64，赋值进去的小数会丢掉小数部分。

>>> x.dtype, x.tolist()
(torch.int64, [2, 2, 3])
>>> x[1:] = torch.tensor([-0.9, 9.9])
>>> x.tolist()
[2, 0, 9]
>>> float_like = torch.zeros_like(x)
>>> float_like[0] = 0.5
>>> float_like[0].item()
0
>>> torch.full((2,), 1).dtype, torch.arange(3).dtype
(torch.int64, torch.int64)
"""
import torch

x = torch.tensor([1, 2, 3])
x[0] = 2.7
print(x)
