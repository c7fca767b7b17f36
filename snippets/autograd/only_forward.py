"""A network with a forward only: all its parameters get a gradient, that of the chain rule.
只写了 forward 的网络：每个参数都有梯度，和用链式法则手算的一致。

>>> "forward" in vars(Net), "backward" in vars(Net), hasattr(nn.Module, "backward")
(True, False, False)
>>> all(p.requires_grad for p in net.parameters())
True
>>> all(p.grad.abs().sum() > 0 for p in net.parameters())
True
>>> with torch.no_grad():  # the chain rule by hand, from back to front
...     out = torch.tanh(net.layer(x))
...     d = 2 * (out - y) / len(x) * (1 - out**2)
>>> by_hand = [d.T @ x, d.sum(0)]
>>> [torch.allclose(p.grad, g, atol=1e-6) for p, g in zip(net.parameters(), by_hand, strict=True)]
[True, True]
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(3, 1)

    def forward(self, x):
        return torch.tanh(self.layer(x))


x, y = torch.rand(8, 3), torch.rand(8, 1)
net = Net()
loss = ((net(x) - y) ** 2).mean()
loss.backward()
for name, p in net.named_parameters():
    print(name, tuple(p.grad.shape))
