"""requires_grad_(False) freezes all parameters of a layer.
requires_grad_(False) 冻结一层的所有参数。

>>> [p.requires_grad for p in layer.parameters()]
[False, False]
>>> _ = layer.requires_grad_(True)  # and back
>>> [p.requires_grad for p in layer.parameters()]
[True, True]
"""
from torch import nn

layer = nn.Linear(3, 3)
layer.requires_grad_(False)
print(layer.weight.requires_grad)
