"""Constants, sequences, random numbers in a range, and the like of another tensor.
常数、等差数列、指定范围的随机数，以及和另一个张量同类的张量。

>>> torch.rand(1000).mul(3).add(2).min() >= 2, torch.empty(2).uniform_(2, 5).dtype
(tensor(True), torch.float32)
>>> sorted(set(torch.randint(1, 7, (1000,)).tolist()))  # 7 never comes
[1, 2, 3, 4, 5, 6]
>>> like.dtype, tuple(like.shape)
(torch.float64, (1, 2))
>>> len(torch.arange(1, 1.3, 0.1)), len(torch.arange(1, 1.2, 0.1))  # an end too many
(4, 2)
>>> torch.full((2,), 7).dtype, torch.arange(3).dtype, torch.zeros(2).dtype
(torch.int64, torch.int64, torch.float32)
>>> sorted(torch.randperm(5).tolist()), torch.eye(2).tolist()
([0, 1, 2, 3, 4], [[1.0, 0.0], [0.0, 1.0]])
>>> torch.rand_like(torch.tensor([1, 2]))  # doctest: +ELLIPSIS
Traceback (most recent call last):
NotImplementedError: ... not implemented for 'Long'
"""
import torch

torch.manual_seed(0)
print(torch.full((3,), 0.5))
print(torch.arange(0, 10, 3))
print(torch.linspace(0, 1, 3))
print(2 + 3 * torch.rand(3))  # from 2 to 5
print(torch.randint(1, 7, (5,)))  # dice

x = torch.rand(1, 2, dtype=torch.float64)
like = torch.zeros_like(x)
print(like)
