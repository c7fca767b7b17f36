"""One pair of brackets: the assignment reaches x.
一对方括号：赋值写进了 x。

>>> x.tolist()
[[1, 0, 1], [1, 1, 1], [1, 0, 1]]
>>> views = [x[0], x[0:2], x[:, 0], x[..., None]]
>>> {y.data_ptr() == x.data_ptr() for y in views}
{True}
>>> copies = [x[[0, 1]], x[x[:, 0] > 0], x[torch.tensor([0, 2])]]
>>> {y.data_ptr() == x.data_ptr() for y in copies}
{False}
>>> keep = x[0]  # a view: a later change shows in it
>>> x += 1
>>> keep.tolist()
[2, 1, 2]
>>> x[0:2] = 5  # an assignment writes into x in every form
>>> x[[2]] = 6
>>> x[x == 6] = 7
>>> x[:, 0].tolist()
[5, 5, 7]
"""
import torch

x = torch.ones(3, 3, dtype=torch.int)
rows = [0, 2]
x[rows, 1] = 0
print(x.tolist())
