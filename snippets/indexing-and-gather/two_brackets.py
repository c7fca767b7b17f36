"""Two pairs of brackets: the first makes a copy, and the assignment is lost.
两对方括号：第一对得到副本，赋的值丢了。

>>> x.sum()
tensor(9)
>>> x[x > 0][0] = 0  # the same with a mask
>>> x.sum()
tensor(9)
>>> x[0:2][:, 1] = 0  # a slice is a view, so here two pairs do work
>>> x.tolist()
[[1, 0, 1], [1, 0, 1], [1, 1, 1]]
"""
import torch

x = torch.ones(3, 3, dtype=torch.int)
rows = [0, 2]
x[rows][:, 1] = 0
print(x.tolist())
