"""Module and function give equal outputs; the function takes the weights as arguments.
Module 和函数的输出完全相等；函数要你自己传入权重。

>>> [torch.equal(a, b) for a, b in pairs.values()]
[True, True, True, True]
>>> import inspect
>>> "F.relu(" in inspect.getsource(nn.ReLU.forward)  # the Module calls the function
True
>>> "F.linear(" in inspect.getsource(nn.Linear.forward)
True
>>> logits, target = torch.randn(8, 10), torch.arange(8)
>>> torch.equal(nn.CrossEntropyLoss()(logits, target), F.cross_entropy(logits, target))
True
>>> torch.equal(F.sigmoid(y), nn.Sigmoid()(y)), torch.equal(F.tanh(y), nn.Tanh()(y))  # without a warning
(True, True)
>>> class Net(nn.Module):
...     def __init__(self):
...         super().__init__()
...         self.act = nn.ReLU()
...     def forward(self, x):
...         return F.relu(self.act(x))
>>> net = Net()
>>> print(net)  # the Module is listed, the function is not
Net(
  (act): ReLU()
)
>>> seen = []
>>> _ = net.act.register_forward_hook(lambda layer, args, out: seen.append(tuple(out.shape)))
>>> _ = net(y)
>>> seen
[(2, 8, 14, 14)]
>>> net.act = nn.GELU()  # replaced from outside
>>> bool((net.act(y) < 0).any())
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(2, 3, 16, 16)  # N, C, H, W
conv, fc = nn.Conv2d(3, 8, 3), nn.Linear(14, 10)
y = conv(x)

pairs = {
    "relu": (nn.ReLU()(y), F.relu(y)),
    "pool": (nn.MaxPool2d(2)(y), F.max_pool2d(y, 2)),
    "conv": (y, F.conv2d(x, conv.weight, conv.bias)),
    "linear": (fc(y), F.linear(y, fc.weight, fc.bias)),
}
for name, (a, b) in pairs.items():
    print(name, torch.equal(a, b))
