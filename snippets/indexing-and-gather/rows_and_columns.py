"""Two lists are paired item by item; for every combination index twice.
两个列表是一一配对的；要所有组合，就分两次取。

>>> torch.equal(x[rows][:, columns], x[torch.tensor(rows)[:, None], columns])
True
>>> x[[0, 1, 2], columns]
Traceback (most recent call last):
IndexError: shape mismatch: indexing tensors could not be broadcast together with shapes [3], [2]
>>> x[rows, columns] = 0  # two numbers, not four
>>> (x == 0).sum()
tensor(2)
"""
import torch

x = torch.tensor([[11, 12, 13], [21, 22, 23], [31, 32, 33]])
rows, columns = [0, 2], [0, 2]
print(x[rows, columns].tolist())
print(x[rows][:, columns].tolist())
