"""A skip connection: write a Module, keep the Sequential inside; two inputs work the same way.
残差连接：自己写 Module，里面仍然用 Sequential；两个输入也这样写。

>>> torch.equal(skip(x), x + skip.body(x))
True
>>> class TwoInputs(nn.Module):
...     def __init__(self):
...         super().__init__()
...         self.body = nn.Sequential(nn.Linear(8, 2), nn.ReLU())
...     def forward(self, a, b):
...         return self.body(torch.cat([a, b], dim=1))
>>> TwoInputs()(x, skip(x)).shape
torch.Size([5, 2])
>>> narrow = Skip()
>>> narrow.body = nn.Sequential(nn.Linear(4, 3), nn.ReLU())
>>> narrow(x)
Traceback (most recent call last):
RuntimeError: The size of tensor a (4) must match the size of tensor b (3) at non-singleton dimension 1
>>> class AfterLSTM(nn.Module):
...     def __init__(self):
...         super().__init__()
...         self.lstm = nn.LSTM(4, 8, batch_first=True)
...         self.head = nn.Linear(8, 3)
...     def forward(self, x):
...         out, _ = self.lstm(x)
...         return self.head(out[:, -1])
>>> AfterLSTM()(torch.rand(2, 5, 4)).shape
torch.Size([2, 3])
"""
import torch
from torch import nn


class Skip(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 4), nn.ReLU())

    def forward(self, x):
        return x + self.body(x)


x = torch.rand(5, 4)
skip = Skip()
print(tuple(skip(x).shape))
