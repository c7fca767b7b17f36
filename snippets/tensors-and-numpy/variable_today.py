"""A Variable is a tensor today, and unsigned 16-bit arrays convert.
Variable 如今就是张量；16 位无符号的数组也能转换。

>>> type(old) is torch.Tensor, old.dtype
(True, torch.float64)
>>> image.dtype, image.tolist()
(torch.uint16, [65535])
>>> torch.tensor(1.0).data[0]  # doctest: +ELLIPSIS
Traceback (most recent call last):
IndexError: invalid index of a 0-dim tensor. Use `tensor.item()` in Python ...
"""
import numpy as np
import torch
from torch.autograd import Variable

old = Variable(torch.from_numpy(np.ones(2)))
print(type(old).__name__, old.requires_grad)

image = torch.from_numpy(np.array([65535], dtype=np.uint16))
print(image)
