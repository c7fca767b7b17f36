"""A square weight fits either way round, so a forgotten .T raises nothing.
方阵的权重正放反放都对得上，忘了 .T 也不报错。

>>> (x @ layer.weight).shape == layer(x).shape
True
>>> torch.allclose(x @ layer.weight.T, layer(x)), torch.allclose(x @ layer.weight, layer(x))
(True, False)
>>> x @ nn.Linear(4, 3).weight  # sizes that differ
Traceback (most recent call last):
RuntimeError: mm: mat1 and mat2 shapes cannot be multiplied (2x4 and 3x4)
>>> x * nn.Linear(4, 3).weight
Traceback (most recent call last):
RuntimeError: The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0
"""
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(4, 4, bias=False)
x = torch.rand(2, 4)

for w in (layer.weight.T, layer.weight):
    print(torch.allclose(x @ w, layer(x)))
