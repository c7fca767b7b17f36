"""`self.x = value` sorts by type: Parameter, Module, or an ordinary attribute.
`self.x = value` 按类型分拣：Parameter、Module，其余是普通属性。

>>> [name for name, _ in net.named_parameters()]
['w', 'fc.weight', 'fc.bias']
>>> "plain" in vars(net), "layers" in vars(net), "w" in vars(net), "fc" in vars(net)
(True, True, False, False)
>>> class NoSuper(nn.Module):
...     def __init__(self):
...         self.fc = nn.Linear(2, 2)
>>> NoSuper()
Traceback (most recent call last):
AttributeError: cannot assign module before Module.__init__() call
>>> class NoSuperEither(nn.Module):
...     def __init__(self):
...         self.w = nn.Parameter(torch.zeros(2))
>>> NoSuperEither()
Traceback (most recent call last):
AttributeError: cannot assign parameters before Module.__init__() call
"""
import torch
from torch import nn

net = nn.Module()
net.w = nn.Parameter(torch.zeros(2))
net.fc = nn.Linear(2, 2)
net.plain = torch.zeros(2)
net.layers = [nn.Linear(2, 2)]

print("params: ", list(net._parameters))
print("modules:", list(net._modules))
print("others: ", [k for k in vars(net) if k[0] != "_"])
