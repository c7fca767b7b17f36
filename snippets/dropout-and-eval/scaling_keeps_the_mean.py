"""Dropout with p drops a share p and divides the rest by 1 - p: the mean stays.
概率为 p 的 dropout 丢掉一部分，其余除以 1 - p：平均值不变。

>>> [abs(row[2] - p) < 0.01 for p, row in rows.items()]
[True, True, True]
>>> [round(row[1], 4) for row in rows.values()]
[1.25, 2.0, 5.0]
>>> [abs(row[0] - 1) < 0.02 for row in rows.values()]
[True, True, True]
"""
import torch
from torch import nn

torch.manual_seed(0)
x = torch.ones(1_000_000)
rows = {}
for p in (0.2, 0.5, 0.8):
    out = nn.Dropout(p)(x)
    mean, kept = out.mean().item(), out.max().item()
    zeros = (out == 0).float().mean().item()
    rows[p] = mean, kept, zeros
    print(f"p={p} zeros={zeros:.2f} kept={kept:.2f} mean={mean:.1f}")
