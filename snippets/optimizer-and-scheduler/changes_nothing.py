"""Four lines that look as if they changed the learning rate, and one that does.
四种写法看着改了学习率，其实没改；最后一种才改了。

>>> [float(rate) for rate in seen.values()]
[0.1, 0.1, 0.1, 0.1, 0.01]
>>> torch.optim.SGD([w], lr=0.1).lr
Traceback (most recent call last):
AttributeError: 'SGD' object has no attribute 'lr'
>>> scheduler.last_epoch  # made anew in each epoch, it never gets beyond 1
1
>>> kept = StepLR(optimizer, step_size=2)  # made once, it does
>>> for epoch in range(4):
...     optimizer.step()
...     kept.step()
>>> round(optimizer.param_groups[0]["lr"], 8)
0.0001
>>> optimizer.add_param_group({"params": [torch.nn.Parameter(torch.ones(1))]})
>>> optimizer.param_groups[1]["lr"]  # the defaults are for new groups
0.01
"""
import torch
from torch.optim.lr_scheduler import StepLR

w = torch.nn.Parameter(torch.ones(1))
lr = 0.1
optimizer = torch.optim.SGD([w], lr=lr)
group, seen = optimizer.param_groups[0], {}

lr = 0.01
seen["lr ="] = group["lr"]
optimizer.lr = 0.01
seen["optimizer.lr ="] = group["lr"]
optimizer.defaults["lr"] = 0.01
seen['defaults["lr"] ='] = group["lr"]
for epoch in range(4):
    scheduler = StepLR(optimizer, step_size=2)
    optimizer.step()
    scheduler.step()
seen["scheduler in the loop"] = group["lr"]
group["lr"] = 0.01
seen['group["lr"] ='] = group["lr"]

for change, rate in seen.items():
    print(f"{change:<22} {rate}")
