"""Dividing makes decimals or rounds down; in place it keeps the dtype, and a half does not fit.
除法得到小数，或者向下取整；原地操作不改变类型，整数里放不下二分之一。

>>> x.tolist(), (x / 2).dtype, (x // 2).dtype
([1, 2, -3], torch.float32, torch.int64)
>>> x.div(2, rounding_mode="trunc").tolist()
[0, 1, -1]
>>> x // 0
Traceback (most recent call last):
RuntimeError: ZeroDivisionError
>>> x.mul_(0.5)
Traceback (most recent call last):
RuntimeError: result type Float can't be cast to the desired output type Long
>>> x.mean()
Traceback (most recent call last):
NotImplementedError: mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long
"""
# raises: RuntimeError: result type Float can't be cast to the desired output type Long
import torch

x = torch.tensor([1, 2, -3])
print(x / 2)
print(x // 2)
x /= 2
