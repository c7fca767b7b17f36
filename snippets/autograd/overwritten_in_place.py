"""Sigmoid saves its output for backward(); nn.ReLU(inplace=True) overwrites it.
Sigmoid 存下自己的输出，求导要用；nn.ReLU(inplace=True) 却把它改掉了。

>>> hidden.grad_fn.name()  # the forward pass raised nothing
'ReluBackward0'
>>> import warnings
>>> with warnings.catch_warnings(record=True) as seen, torch.autograd.set_detect_anomaly(True):
...     warnings.simplefilter("always")
...     try:
...         net(x).mean().backward()
...     except RuntimeError as error:
...         after = str(error)
>>> report = "".join(str(warning.message) for warning in seen)
>>> "return torch.sigmoid(input)" in report  # the forward call whose result was overwritten
True
>>> "the backtrace further above shows the operation" in after
True
>>> w = torch.zeros(1)
>>> w += 1
>>> w._version
1
>>> y = torch.ones(3, requires_grad=True).exp()  # exp saves its result
>>> y += 1
>>> y.sum().backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
>>> y = torch.ones(3, requires_grad=True).exp()
>>> y = y + 1
>>> y.sum().backward()
>>> right = nn.Sequential(nn.Linear(3, 4), nn.Sigmoid(), nn.ReLU())  # a new tensor: nothing is overwritten
>>> right(x).mean().backward()
>>> {tuple(p.grad.shape) for p in right.parameters()} == {(4, 3), (4,)}
True
>>> for layer in (nn.Linear(3, 3), nn.BatchNorm1d(3)):  # these do not need their output
...     nn.Sequential(layer, nn.ReLU(inplace=True))(x).sum().backward()
"""
# raises: RuntimeError: has been modified by an inplace operation
import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(3, 4), nn.Sigmoid(),
    nn.ReLU(inplace=True),
)
x = torch.rand(5, 3)
hidden = net(x)
hidden.mean().backward()
