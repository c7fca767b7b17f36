"""Exercise: a subclass of Sequential whose forward adds the input.
练习：Sequential 的子类，在 forward 里加上输入。

>>> torch.equal(block(x), x + block[1](block[0](x)))
True
>>> [name for name, _ in block.named_children()]  # no "body" between
['0', '1']
>>> torch.equal(model(x), block(block(x)))
True
>>> isinstance(block, nn.Sequential)
True
"""
import torch
from torch import nn


class Skip(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


torch.manual_seed(0)
block = Skip(nn.Linear(4, 4), nn.ReLU())
model = nn.Sequential(block, block)
x = torch.rand(5, 4)
print(tuple(model(x).shape))
print(len(list(model.parameters())))
