"""A square weight fits either way round, so a forgotten .T raises nothing.
方阵的权重正放反放都对得上，忘了 .T 也不报错。

>>> forgotten.shape == with_t.shape == right.shape
True
>>> torch.allclose(with_t, right), torch.allclose(forgotten, right)
(True, False)
"""
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(4, 4, bias=False)
x = torch.rand(2, 4)
right = layer(x)

with_t = x @ layer.weight.T
forgotten = x @ layer.weight
print("weight.T:", torch.allclose(with_t, right))
print("weight:  ", torch.allclose(forgotten, right))
