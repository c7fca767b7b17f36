"""5 rows of 3 times 4 rows of 3: the inner sizes, 3 and 4, differ.
5 行 3 列乘 4 行 3 列：中间的两个数，3 和 4，不相等。

>>> (x @ w.T).shape
torch.Size([5, 4])
>>> from torch import nn
>>> nn.Linear(3, 4).weight.shape == w.shape  # as nn.Linear stores its weight
True
>>> x * w
Traceback (most recent call last):
RuntimeError: The size of tensor a (5) must match the size of tensor b (4) at non-singleton dimension 0
>>> w @ torch.rand(4)
Traceback (most recent call last):
RuntimeError: size mismatch, got input (4), mat (4x3), vec (4)
>>> (torch.rand(4) @ w).shape
torch.Size([3])
"""
# raises: RuntimeError: mat1 and mat2 shapes cannot be multiplied (5x3 and 4x3)
import torch

torch.manual_seed(0)
x = torch.rand(5, 3)  # 5 samples
w = torch.rand(4, 3)  # 4 outputs
out = x @ w
print(tuple(out.shape))
