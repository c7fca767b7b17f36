"""Warm up for 20 batches, then fall along a cosine to zero: one step per batch.
先预热 20 个批次，再沿余弦降到零：每个批次走一步。

>>> rates[0], round(rates[20], 4), max(rates) == rates[20]
(0.001, 0.1, True)
>>> all(a < b for a, b in zip(rates[:20], rates[1:21]))
True
>>> all(a > b for a, b in zip(rates[20:], rates[21:]))
True
>>> optimizer.param_groups[0]["lr"] < 1e-9  # after the last step
True
"""
import torch
from torch.optim import lr_scheduler as sched

w = torch.nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([w], lr=0.1)

epochs, batches, warm = 5, 40, 20
total = epochs * batches
up = sched.LinearLR(optimizer, start_factor=0.01, total_iters=warm)
down = sched.CosineAnnealingLR(optimizer, T_max=total - warm)
scheduler = sched.SequentialLR(
    optimizer, [up, down], milestones=[warm]
)

rates = []
for step in range(total):
    rates.append(optimizer.param_groups[0]["lr"])
    optimizer.step()
    scheduler.step()
print(*(f"{rates[i]:.4f}" for i in (0, 10, 20, 110, 199)))
