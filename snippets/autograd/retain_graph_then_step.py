"""retain_graph=True is no cure here: optimizer.step() has changed the saved weights.
retain_graph=True 治不了这里：optimizer.step() 已经改动了保存下来的权重。

>>> step
1
>>> w = torch.zeros(1)
>>> w += 1
>>> w._version
1
>>> for _ in range(2):  # the cure: the forward pass belongs into the loop
...     loss = net(x).mean()
...     optimizer.zero_grad()
...     loss.backward()
...     optimizer.step()
>>> y = torch.ones(3, requires_grad=True).exp()  # exp saves its result
>>> y += 1
>>> y.sum().backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
>>> y = torch.ones(3, requires_grad=True).exp()
>>> y = y + 1
>>> y.sum().backward()
"""
# raises: RuntimeError: has been modified by an inplace operation
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 4), nn.Linear(4, 1))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
x = torch.rand(8, 2)

loss = net(x).mean()
for step in range(2):
    optimizer.zero_grad()
    loss.backward(retain_graph=True)
    optimizer.step()
    print("step", step, "done")
