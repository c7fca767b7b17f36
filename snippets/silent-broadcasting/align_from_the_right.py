"""Aligned from the right, two sizes must be equal, or one of them 1; a missing one counts as 1.
从右往左对齐，每一对大小要么相等，要么其中一个是 1；缺的当作 1。

>>> [tuple(torch.broadcast_shapes(a, b)) for a, b in pairs]
[(8, 3), (4, 4), (8, 3, 32, 32), (8, 5, 3)]
>>> all(torch.broadcast_shapes(a, b) == torch.broadcast_shapes(b, a) for a, b in pairs)
True
>>> all(torch.zeros(a).add(torch.zeros(b)).shape == torch.broadcast_shapes(a, b) for a, b in pairs)
True
>>> torch.broadcast_shapes((), (2, 3)), torch.broadcast_shapes((0,), (1,))  # a number; an empty tensor
(torch.Size([2, 3]), torch.Size([0]))
"""
import torch

pairs = [
    ((8, 3), (3,)),
    ((4, 1), (4,)),
    ((8, 3, 32, 32), (3, 1, 1)),
    ((8, 1, 3), (5, 1)),
]
for a, b in pairs:
    print(a, b, "->", tuple(torch.broadcast_shapes(a, b)))
