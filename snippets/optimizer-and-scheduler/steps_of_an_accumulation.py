"""With a step every fourth batch, count steps and not batches.
每四个批次走一步：数的是步数，不是批次数。

>>> steps, last
(15, {50: 0.0794, 15: 0.0})
"""
import math

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR

epochs, batches, every = 5, 10, 4
steps = epochs * math.ceil(batches / every)

last = {}
for t_max in (epochs * batches, steps):
    w = torch.nn.Parameter(torch.ones(1))
    optimizer = torch.optim.SGD([w], lr=0.1)
    scheduler = CosineAnnealingLR(optimizer, T_max=t_max)
    for epoch in range(epochs):
        for i in range(1, batches + 1):
            if i % every == 0 or i == batches:
                optimizer.step()
                scheduler.step()
    last[t_max] = round(optimizer.param_groups[0]["lr"], 4)
    print(f"T_max={t_max}: {last[t_max]}")
