"""Each parameter in one group: the body learns slowly, the head with the rate below.
每个参数只在一组里：主体学得慢，头用下面写的学习率。

>>> [group["lr"] for group in optimizer.param_groups]
[0.001, 0.1]
>>> scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1)
>>> optimizer.step()
>>> scheduler.step()  # a scheduler multiplies every group's rate
>>> [round(rate, 6) for rate in scheduler.get_last_lr()]
[0.0001, 0.01]
>>> optimizer.param_groups[0]["lr"] = 0.5  # the first group only
>>> round(optimizer.param_groups[1]["lr"], 6)
0.01
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.SGD([
    {"params": model[0].parameters(), "lr": 0.001},
    {"params": model[2].parameters()},
], lr=0.1)
print([group["lr"] for group in optimizer.param_groups])
