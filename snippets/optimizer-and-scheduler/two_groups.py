"""A slow body and a fast head; a parameter that is in a group already is refused.
主体学得慢，头学得快；已经在组里的参数，再加一次就报错。

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
>>> head = set(model[2].parameters())
>>> body = [p for p in model.parameters() if p not in head]
>>> [p is q for p, q in zip(body, model[0].parameters(), strict=True)]
[True, True]
>>> torch.optim.SGD([{"params": model.parameters()}, {"params": model[2].parameters()}])
Traceback (most recent call last):
ValueError: some parameters appear in more than one parameter group
"""
# raises: ValueError: some parameters appear in more than one parameter group
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.SGD([
    {"params": model[0].parameters(), "lr": 0.001},
    {"params": model[2].parameters()},
], lr=0.1)
print([group["lr"] for group in optimizer.param_groups])

optimizer.add_param_group({"params": model.parameters()})
