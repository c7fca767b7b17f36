"""Cosine of each row with each row: normalize, then one matrix product.
每一行和每一行的余弦：先归一化，再做一次矩阵乘法。

>>> table.shape, pairs.shape
(torch.Size([4, 6]), torch.Size([4]))
>>> torch.allclose(pairs, table.diagonal(), atol=1e-6)
True
>>> torch.allclose(table[1, 2], a[1] @ b[2] / (a[1].norm() * b[2].norm()), atol=1e-6)
True
>>> torch.allclose(table, F.cosine_similarity(a[:, None], b[None], dim=2), atol=1e-6)  # the same, by way of [4, 6, 8]
True
>>> F.cosine_similarity(a, b)  # unequal numbers of rows
Traceback (most recent call last):
RuntimeError: The size of tensor a (4) must match the size of tensor b (6) at non-singleton dimension 0
>>> torch.allclose((a * b[:4]).sum(dim=1), (a @ b[:4].T).diagonal(), atol=1e-5)  # dot products, row by row
True
"""
import torch
from torch.nn import functional as F

torch.manual_seed(0)
a = torch.randn(4, 8)
b = torch.randn(6, 8)
table = F.normalize(a) @ F.normalize(b).T
pairs = F.cosine_similarity(a, b[:4])

print("all pairs: ", tuple(table.shape))
print("row by row:", tuple(pairs.shape))
