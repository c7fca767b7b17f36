"""requires_grad_(False) freezes a layer; layer.requires_grad = False sets an unused attribute.
requires_grad_(False) 才冻结一层；layer.requires_grad = False 只是添了个没人看的属性。

>>> [p.requires_grad for p in first.parameters()]
[False, False]
>>> second.requires_grad, [p.requires_grad for p in second.parameters()]
(False, [True, True])
>>> import torch
>>> second(torch.rand(4, 3)).sum().backward()  # and so it is trained
>>> second.weight.grad is None
False
"""
from torch import nn

first, second = nn.Linear(3, 3), nn.Linear(3, 3)

first.requires_grad_(False)
print(first.weight.requires_grad)

second.requires_grad = False
print(second.weight.requires_grad)
