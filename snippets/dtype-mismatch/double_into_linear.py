"""NumPy's decimals are float64, the weights of a layer float32; a layer converts nothing.
NumPy 的小数是 float64，层的权重是 float32；层不会替你转换。

>>> x.dtype, model.weight.dtype, "out" in globals()
(torch.float64, torch.float32, False)
>>> model(torch.tensor([[1, 2]]))
Traceback (most recent call last):
RuntimeError: mat1 and mat2 must have the same dtype, but got Long and Float
>>> nn.Conv1d(1, 1, 1)(x)
Traceback (most recent call last):
RuntimeError: Input type (double) and bias type (float) should be the same
>>> nn.Conv1d(1, 1, 1, bias=False)(x)
Traceback (most recent call last):
RuntimeError: expected scalar type Double but found Float
>>> x @ model.weight.T
Traceback (most recent call last):
RuntimeError: expected m1 and m2 to have the same dtype, but got: double != float
"""
# raises: RuntimeError: mat1 and mat2 must have the same dtype, but got Double and Float
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
data = np.array([[1.5, 2.0]])

x = torch.from_numpy(data)
out = model(x)
print(out.dtype)
