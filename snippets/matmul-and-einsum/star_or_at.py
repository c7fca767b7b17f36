"""`*` multiplies element by element; `@` is the matrix product, rows times columns.
`*` 逐个元素相乘；`@` 是矩阵乘法，行乘列。

>>> [[1 * 5, 2 * 6], [3 * 7, 4 * 8]] == (a * b).tolist()
True
>>> [[1 * 5 + 2 * 7, 1 * 6 + 2 * 8], [3 * 5 + 4 * 7, 3 * 6 + 4 * 8]] == (a @ b).tolist()
True
>>> torch.equal(a * b, torch.mul(a, b)), torch.equal(a @ b, torch.matmul(a, b))
(True, True)
>>> torch.equal(a * torch.eye(2), a), torch.equal(a.float() @ torch.eye(2), a.float())
(False, True)
>>> a *= b  # in place
>>> a.tolist()
[[5, 12], [21, 32]]
"""
import torch

a = torch.tensor([[1, 2], [3, 4]])
b = torch.tensor([[5, 6], [7, 8]])
print("a * b", (a * b).tolist())
print("a @ b", (a @ b).tolist())
