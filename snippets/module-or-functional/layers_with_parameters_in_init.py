"""Layers with parameters are Modules made in __init__ and assigned to self; relu and pooling are functions in forward.
有参数的层在 __init__ 里建成 Module，赋值给 self；relu 和池化在 forward 里用函数。

>>> [name for name, _ in model.named_parameters()]
['conv.weight', 'conv.bias', 'fc.weight', 'fc.bias']
>>> out.shape
torch.Size([2, 10])
>>> optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
>>> len(optimizer.param_groups[0]["params"])
4
>>> layers = nn.Conv2d(3, 8, 3), nn.Linear(8, 10), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.5)
>>> [type(layer).__name__ for layer in layers if not list(layer.parameters())]
['ReLU', 'MaxPool2d', 'Dropout']
"""
import torch
from torch import nn
from torch.nn import functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 8, 3)
        self.fc = nn.Linear(8 * 13 * 13, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv(x)), 2)
        return self.fc(x.flatten(1))


model = Net()
out = model(torch.rand(2, 1, 28, 28))
print(model)
print(tuple(out.shape))
