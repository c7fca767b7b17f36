"""One pair of brackets: the assignment reaches x.
一对方括号：赋值写进了 x。

>>> x.tolist()
[[1, 0, 1], [1, 1, 1], [1, 0, 1]]
>>> keep = x[0]  # a view: a later change shows in it
>>> x += 1
>>> keep.tolist()
[2, 1, 2]
"""
import torch

x = torch.ones(3, 3, dtype=torch.int)
rows = [0, 2]
x[rows, 1] = 0
print(x.tolist())
