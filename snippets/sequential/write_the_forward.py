"""A Sequential is a block of a bigger Module, whose forward does what Sequential cannot: use x twice, or take two inputs.
Sequential 可以当作大模型里的一块；它做不到的写在 Module 的 forward 里：x 用两次，或者收两个输入。

>>> out.shape, torch.equal(out, net.head(x + net.body(x)))
(torch.Size([5, 3]), True)
>>> [name for name, _ in net.named_children()], "body.1.0.weight" in net.state_dict()
(['body', 'head'], True)
>>> _ = net.eval()  # the whole tree follows: it is all modules
>>> net.body[0][1].training
False
>>> class TwoInputs(nn.Module):
...     def __init__(self):
...         super().__init__()
...         self.body = nn.Sequential(nn.Linear(8, 2), nn.ReLU())
...     def forward(self, a, b):
...         return self.body(torch.cat([a, b], dim=1))
>>> TwoInputs()(x, x).shape
torch.Size([5, 2])
>>> narrow = Net()
>>> narrow.body = block(4, 3)
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


def block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs), nn.ReLU())


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(block(4, 8), block(8, 4))
        self.head = nn.Linear(4, 3)

    def forward(self, x):
        return self.head(x + self.body(x))


net = Net()
x = torch.rand(5, 4)
out = net(x)
print(tuple(out.shape))
print(next(iter(net.state_dict())))
