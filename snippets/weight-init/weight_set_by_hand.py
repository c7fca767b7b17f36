"""Numbers of your own go in under no_grad; without it, changing a weight in place raises.
自己的数放在 no_grad 里写进去；不写 no_grad，原地改权重会报错。

>>> layer.weight.tolist(), layer.weight.requires_grad, layer.weight.is_leaf
([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], True, True)
>>> layer.weight = torch.zeros(2, 3)
Traceback (most recent call last):
TypeError: cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)
>>> layer.weight[0] = 0.0
Traceback (most recent call last):
RuntimeError: a view of a leaf Variable that requires grad is being used in an in-place operation.
>>> nn.init.constant_(layer.weight, 0.5).requires_grad  # nn.init switches gradients off itself
True
"""
# raises: RuntimeError: a leaf Variable that requires grad is being used in an in-place operation
import torch
from torch import nn

layer = nn.Linear(3, 2)
with torch.no_grad():
    layer.weight.copy_(torch.eye(2, 3))
print(layer.weight.tolist())

layer.weight.fill_(0.5)
