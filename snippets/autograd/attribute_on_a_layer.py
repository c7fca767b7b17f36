"""layer.requires_grad = False sets an attribute that nothing reads; the layer is still trained.
layer.requires_grad = False 只添了一个谁也不用的属性，这一层照样训练。

>>> layer.requires_grad, [p.requires_grad for p in layer.parameters()]
(False, [True, True])
>>> import torch
>>> layer(torch.rand(4, 3)).sum().backward()
>>> layer.weight.grad is None
False
"""
from torch import nn

layer = nn.Linear(3, 3)
layer.requires_grad = False
print(layer.weight.requires_grad)
