"""Two lines before the brackets: shape, dtype and range of the index.
在方括号前面加两行：下标的形状、类型、范围。

>>> index.tolist(), bool((index < x.size(0)).all())
([1, 2], True)
>>> x[index / 1]
Traceback (most recent call last):
IndexError: tensors used as indices must be long, int, byte or bool tensors
>>> x[0.0]  # doctest: +ELLIPSIS
Traceback (most recent call last):
IndexError: only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got float)
>>> x[0, 0, 0]
Traceback (most recent call last):
IndexError: too many indices for tensor of dimension 2
>>> x[0, 0][0]  # doctest: +ELLIPSIS
Traceback (most recent call last):
IndexError: ...
>>> x[::-1]
Traceback (most recent call last):
ValueError: step must be greater than zero
>>> x.flip(0).shape, x[-1].shape
(torch.Size([5, 2]), torch.Size([2]))
>>> x[x[:, 0] > 0] = torch.zeros(4, 2)
Traceback (most recent call last):
RuntimeError: shape mismatch: value tensor of shape [4, 2] cannot be broadcast to indexing result of shape [5, 2]
>>> names = ["a", "b", "c", "d", "e"]
>>> [names[i] for i in torch.tensor([0, 4]).tolist()]
['a', 'e']
>>> names[torch.tensor([0, 4])]
Traceback (most recent call last):
TypeError: only integer tensors of a single element can be converted to an index
"""
import torch

x = torch.rand(5, 2)
index = torch.tensor([1, 5, 2])

print(x.shape, index.shape)
print(index.dtype, index.min(), index.max())

index = index[index < x.size(0)]
print("cured:", tuple(x[index].shape))
