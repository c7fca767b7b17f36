"""The shape is a tuple of ints; item() gives one number, tolist() all of them.
形状是整数的元组；item() 取一个数，tolist() 取全部。

>>> type(c), x.shape == (8, 3, 32, 48), isinstance(x.shape, tuple)
(<class 'int'>, True, True)
>>> x.size(1), x.size() == x.shape, x.shape.numel()
(3, True, 36864)
>>> list(x.shape), x.numpy().shape
([8, 3, 32, 48], (8, 3, 32, 48))
>>> float(x[0, 0, 0, 0]) == x[0, 0, 0, 0].item()
True
>>> float(torch.rand(2))  # another message for the same mistake
Traceback (most recent call last):
ValueError: only one element tensors can be converted to Python scalars
>>> torch.rand(2).item()
Traceback (most recent call last):
RuntimeError: a Tensor with 2 elements cannot be converted to Scalar
>>> torch.tensor(1.0).data[0]  # doctest: +ELLIPSIS
Traceback (most recent call last):
IndexError: invalid index of a 0-dim tensor. Use `tensor.item()` in Python ...
"""
import torch

torch.manual_seed(0)
x = torch.rand(8, 3, 32, 48)

n, c, h, w = x.shape
print(n, c, h, w)
print(x.shape[-1], x.ndim, x.numel(), len(x))
print(tuple(x.reshape(n, c * h * w).shape))

print(x.argmax(), x.argmax().item())
