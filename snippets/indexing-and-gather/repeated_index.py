"""counts[index] += 1 counts a repeated index once; bincount counts all, scatter_add_ adds up each group.
counts[index] += 1：重复的下标只算一次；bincount 全部计数，scatter_add_ 按组求和。

>>> counts.tolist(), sums.tolist(), index.bincount(minlength=3).tolist()
([1, 1, 0], [5.0, 9.0, 0.0], [1, 3, 0])
>>> torch.zeros(3).index_add(0, index, values).tolist()
[5.0, 9.0, 0.0]
>>> rows = torch.ones(4, 2)  # rows instead of numbers
>>> torch.zeros(3, 2).index_add(0, index, rows).tolist()
[[1.0, 1.0], [3.0, 3.0], [0.0, 0.0]]
"""
import torch

index = torch.tensor([0, 1, 1, 1])
counts = torch.zeros(3, dtype=torch.long)
counts[index] += 1
print(counts.tolist())
print(index.bincount(minlength=3).tolist())

values = torch.tensor([5.0, 1.0, 2.0, 6.0])
sums = torch.zeros(3)
sums.scatter_add_(0, index, values)
print(sums.tolist())
