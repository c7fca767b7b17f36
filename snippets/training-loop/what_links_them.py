"""backward writes .grad, step reads .grad: the parameters are all that links the two.
backward 写 .grad，step 读 .grad：连着它们的只有参数本身。

>>> held[0] is model.weight, held[1] is model.bias
(True, True)
>>> torch.equal(model.weight, before - 0.1 * model.weight.grad)
True
>>> hasattr(loss, "optimizer"), hasattr(optimizer, "loss")
(False, False)
>>> other = nn.Linear(2, 1)  # not the model that was given to the optimizer
>>> other(torch.ones(1, 2)).sum().backward()
>>> optimizer.zero_grad()
>>> old = other.weight.clone()
>>> optimizer.step()
>>> torch.equal(other.weight, old)
True
>>> optimizer.zero_grad()
>>> model.weight.grad.norm()
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'norm'
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
held = optimizer.param_groups[0]["params"]
print("the same weight:", held[0] is model.weight)

loss = model(torch.ones(1, 2)).sum()
print("before backward:", model.weight.grad)
loss.backward()
print("after backward: ", model.weight.grad)

before = model.weight.detach().clone()
optimizer.step()
print("step moved it:  ", (model.weight - before).detach())
