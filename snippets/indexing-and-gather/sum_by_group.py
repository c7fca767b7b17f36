"""scatter_add_ adds up each group; so do index_add_ and, for counts, bincount.
scatter_add_ 按组求和；index_add_ 也行，计数用 bincount。

>>> sums.tolist(), index.bincount(minlength=3).tolist()
([5.0, 9.0, 0.0], [1, 3, 0])
>>> torch.zeros(3).index_add(0, index, values).tolist()
[5.0, 9.0, 0.0]
>>> torch.zeros(3).scatter_reduce(0, index, values, "mean", include_self=False).tolist()
[5.0, 3.0, 0.0]
>>> torch.zeros(3).scatter_reduce(0, index, values, "amax").tolist()
[5.0, 6.0, 0.0]
>>> torch.zeros(3).scatter(0, index, values)[:1].tolist()  # scatter keeps one of them
[5.0]
>>> rows = torch.ones(4, 2)  # rows instead of numbers
>>> torch.zeros(3, 2).index_add(0, index, rows).tolist()
[[1.0, 1.0], [3.0, 3.0], [0.0, 0.0]]
>>> torch.zeros(3, 2).scatter_add(0, index[:, None].expand(-1, 2), rows).tolist()
[[1.0, 1.0], [3.0, 3.0], [0.0, 0.0]]
"""
import torch

index = torch.tensor([0, 1, 1, 1])
values = torch.tensor([5.0, 1.0, 2.0, 6.0])
sums = torch.zeros(3)
sums.scatter_add_(0, index, values)
print(sums.tolist())
print(index.bincount(minlength=3).tolist())
