"""A layer made inside forward has new random weights on each call, and none is ever trained.
在 forward 里新建的层，每次调用都是一份新的随机权重，永远训练不到。

>>> torch.equal(model(x), model(x))
False
>>> names
['head.weight', 'head.bias']
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(16, 10)

    def forward(self, x):
        x = nn.Linear(64, 16)(x).relu()
        return self.head(x)


torch.manual_seed(0)
model = Net()
x = torch.rand(1, 64)
names = [name for name, _ in model.named_parameters()]
print(names)
print("same input, same output:", torch.equal(model(x), model(x)))
