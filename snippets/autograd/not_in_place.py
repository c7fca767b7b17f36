"""Without inplace=True the ReLU makes a new tensor, and what was saved stays as it was.
不写 inplace=True，ReLU 就新建一个张量，存下的数原样不动。

>>> {tuple(p.grad.shape) for p in net.parameters()} == {(4, 3), (4,)}
True
"""
import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(3, 4), nn.Sigmoid(),
    nn.ReLU(),
)
x = torch.rand(5, 3)
hidden = net(x)
hidden.mean().backward()
print(tuple(net[0].weight.grad.shape))
