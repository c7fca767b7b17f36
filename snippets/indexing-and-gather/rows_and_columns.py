"""Two lists are paired item by item; for every combination index twice.
两个列表是一一配对的；要所有组合，就分两次取。

>>> torch.equal(x[rows][:, columns], x[torch.tensor(rows)[:, None], columns])
True
>>> x[[0, 1, 2], columns]
Traceback (most recent call last):
IndexError: shape mismatch: indexing tensors could not be broadcast together with shapes [3], [2]
>>> x[rows, columns] = -1  # two numbers, not four
>>> (x == -1).sum()
tensor(2)
>>> x[torch.tensor(rows)[:, None], columns] = -1
>>> (x == -1).sum()
tensor(4)
"""
import torch

x = torch.arange(9).view(3, 3)
rows, columns = [0, 2], [0, 2]
print(x[rows, columns].tolist())
print(x[rows][:, columns].tolist())
