"""A resumed optimizer trains with the learning rate of the file, not with that of the program.
恢复的优化器用的是文件里的学习率，不是程序里写的。

>>> rates
[0.001, 0.1, 0.001]
>>> from torch.optim.lr_scheduler import StepLR
>>> scheduler = StepLR(optimizer, step_size=30)
>>> scheduler.load_state_dict(StepLR(optimizer, step_size=5).state_dict())
>>> scheduler.step_size  # the same with a scheduler
5
"""
import torch
from torch import nn

model = nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
torch.save(optimizer.state_dict(), "optimizer.pt")

rates = []
optimizer = torch.optim.SGD(model.parameters(), lr=0.001)
rates.append(optimizer.param_groups[0]["lr"])
optimizer.load_state_dict(torch.load("optimizer.pt"))
rates.append(optimizer.param_groups[0]["lr"])
for group in optimizer.param_groups:
    group["lr"] = 0.001
rates.append(optimizer.param_groups[0]["lr"])
print(rates)
