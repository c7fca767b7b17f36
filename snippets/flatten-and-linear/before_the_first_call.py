"""After its first call a LazyLinear is a Linear; before, its parameters cannot be counted.
LazyLinear 第一次调用之后就是 Linear；在这之前，参数数不出来。

>>> type(ready[1]) is nn.Linear, type(fresh[1]) is nn.LazyLinear
(True, True)
>>> fresh.state_dict()["1.weight"]
<UninitializedParameter>
>>> _ = fresh.load_state_dict(ready.state_dict())  # weights that are known settle it
>>> count(fresh)
30730
>>> other = net()
>>> ready.load_state_dict(other.state_dict())
Traceback (most recent call last):
RuntimeError: Can't access the shape of an uninitialized parameter or buffer. This error usually happens in `load_state_dict` when trying to load an uninitialized parameter into an initialized one. Call `forward` to initialize the parameters before accessing their attributes.
>>> optimizer = torch.optim.SGD(other.parameters(), lr=0.1)  # made too early?
>>> other(torch.ones(1, 3, 32, 32)).sum().backward()
>>> before = other[1].weight.detach().clone()
>>> optimizer.step()
>>> torch.equal(before, other[1].weight)  # no: it has the same parameters
False
"""
# raises: ValueError: Attempted to use an uninitialized parameter in
import torch
from torch import nn


def net():
    return nn.Sequential(nn.Flatten(), nn.LazyLinear(10))


def count(model):
    return sum(p.numel() for p in model.parameters())


ready, fresh = net(), net()
ready(torch.zeros(1, 3, 32, 32))
print(ready[1])
print(count(ready))

print(fresh[1])
print(count(fresh))
