"""Two lines show what you have, one makes float32 of lists, arrays and tables.
两行看清手里是什么，一行把列表、数组、表格变成 float32。

>>> x.dtype, tuple(x.shape)
(torch.float32, (2, 2))
>>> def converted(x):
...     return torch.from_numpy(np.array(x, np.float32))
>>> cured = [  # what the line takes
...     converted([[1, 2], [3, 4]]),
...     converted(np.array([[1, 2], [3, 4]], dtype=object)),
...     converted([np.array([1, 2]), np.array([3, 4])]),
...     converted([torch.tensor([1, 2]), torch.tensor([3, 4])]),
...     converted(np.array([["1", "2"], ["3", "4"]])),
... ]
>>> all(torch.equal(t, torch.tensor([[1.0, 2.0], [3.0, 4.0]])) for t in cured)
True
>>> converted([["sun", 1]])  # and what it says of the rest
Traceback (most recent call last):
ValueError: could not convert string to float: 'sun'
>>> converted([[1, 2], [3]])  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape ...
>>> torch.from_numpy(np.ones(3)[::-1])  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: At least one stride in the given numpy array is negative, ...
>>> torch.ones(2, requires_grad=True).numpy()
Traceback (most recent call last):
RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
>>> torch.ones(2, dtype=torch.bfloat16).numpy()
Traceback (most recent call last):
TypeError: Got unsupported ScalarType BFloat16
>>> half = torch.ones(2, dtype=torch.bfloat16, requires_grad=True)
>>> half.detach().cpu().float().numpy()
array([1., 1.], dtype=float32)
>>> torch.from_numpy(np.arange(3)[::-1].copy())
tensor([2, 1, 0])
"""
import numpy as np
import torch

x = [np.array([1, 2]), np.array([3, 4])]

one = next(iter(x))
print(type(x), getattr(x, "dtype", type(one)))
x = torch.from_numpy(np.array(x, np.float32))

print(x.dtype, tuple(x.shape))
