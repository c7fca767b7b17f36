"""A few lines before step(): the rates, and the parameters that the optimizer does not hold.
step() 前面加几行：学习率是多少，模型的参数有没有哪些不在优化器手里。

>>> missing, old, rates
(2, 2, ['0.1'])
>>> from torch.optim.lr_scheduler import OneCycleLR
>>> cycle = OneCycleLR(optimizer, max_lr=0.1, total_steps=3, cycle_momentum=False)
>>> for step in range(4):
...     optimizer.step()
...     cycle.step()
Traceback (most recent call last):
ValueError: Tried to step 4 times. The specified number of total steps is 3
>>> fading = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 0.5**step)
>>> optimizer.param_groups[0]["lr"] = 7.0  # LambdaLR computes the rate anew in each step
>>> optimizer.step()
>>> fading.step()
>>> optimizer.param_groups[0]["lr"] < 0.1
True
>>> torch.optim.LBFGS(model.parameters()).step()  # doctest: +ELLIPSIS
Traceback (most recent call last):
TypeError: ...step() missing 1 required positional argument: 'closure'
>>> optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
>>> mine == {id(p) for g in optimizer.param_groups for p in g["params"]}
True
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model[2] = nn.Linear(8, 3)

groups = optimizer.param_groups
rates = [f"{group['lr']:g}" for group in groups]
mine = {id(p) for p in model.parameters()}
held = {id(p) for group in groups for p in group["params"]}
missing, old = len(mine - held), len(held - mine)
print("rates", *rates, "missing", missing, "old", old)
