"""Layers in a Python list are not registered: parameters() is empty, and the optimizer raises.
放在 Python 列表里的层没有注册：parameters() 是空的，优化器报错。

>>> list(model.parameters()), model.state_dict(), len(model.layers)
([], OrderedDict(), 2)
>>> model.double().layers[0].weight.dtype  # model.to(...) does not reach them either
torch.float32
>>> model.layers = nn.ModuleList(model.layers)  # the cure
>>> [name for name, _ in model.named_parameters()]
['layers.0.weight', 'layers.0.bias', 'layers.1.weight', 'layers.1.bias']
>>> optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
"""
# raises: ValueError: optimizer got an empty parameter list
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(64, 64), nn.Linear(64, 10)]

    def forward(self, x):
        hidden, head = self.layers
        return head(hidden(x).relu())


model = Net()
print("output:", tuple(model(torch.rand(1, 64)).shape))
print("parameters():", list(model.parameters()))
torch.optim.SGD(model.parameters(), lr=0.1)
