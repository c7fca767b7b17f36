"""The wrapper has none of the model's attributes: they are in net.module.
外层没有模型的属性，它们在 net.module 里。

>>> net.module.classes
10
>>> net.module is model
True
>>> [name for name, _ in net.named_parameters()]
['module.fc.weight', 'module.fc.bias']
"""
# raises: AttributeError: 'DataParallel' object has no attribute 'classes'
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 10)
        self.classes = 10

    def forward(self, x):
        return self.fc(x)


model = Net()
net = nn.DataParallel(model)
print(net.classes)
