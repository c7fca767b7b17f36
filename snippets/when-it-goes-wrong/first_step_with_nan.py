"""At the first loss that is not finite, two facts tell the data, the learning rate and the loss function apart.
损失第一次成了 nan 或 inf 的时候，看两件事，就分得清是数据、学习率还是损失函数。

>>> data[0] == log[0] == 0, rate[0] > 5
(True, True)
>>> data[1] < 1, rate[1] > 1e15, log[1] < 1
(True, True, True)
>>> broken.isfinite().all().item(), x.isfinite().all().item()
(False, True)
"""
# varies: the step and the size at which it overflows
import torch
from torch import nn


def train(name, x, rate=0.01, loss_fn=nn.functional.mse_loss):
    model = nn.Linear(8, 1)
    optimizer = torch.optim.SGD(model.parameters(), rate)
    for step in range(100):
        loss = loss_fn(model(x), y)
        if not loss.isfinite():
            largest = max(p.abs().max() for p in model.parameters())
            print(f"{name}: step {step}, x {x.isfinite().all()},"
                  f" weights {largest:.0e}")
            return step, largest.item()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


torch.manual_seed(0)
x, y = torch.randn(64, 8), torch.ones(64, 1)
broken = x.where(x < 2, torch.nan)
data = train("nan in x", broken)
rate = train("lr is 10", x, rate=10)
log = train("log of 0", x, 0.01, lambda out, y: out.relu().log().sum())
