"""A gradient of zero still decays; None is skipped.
梯度是 0，照样衰减；梯度是 None，跳过。

>>> [round(p.item(), 2) for p in (zero, none)]
[0.37, 1.0]
>>> round((1 - 0.1 * 0.1) ** 100, 2)
0.37
"""
import torch
from torch import nn

zero = nn.Parameter(torch.ones(1))
none = nn.Parameter(torch.ones(1))
zero.grad = torch.zeros(1)

optimizer = torch.optim.AdamW([zero, none], lr=0.1, weight_decay=0.1)
for _ in range(100):
    optimizer.step()

print(f"zero {zero.item():.2f}, None {none.item():.2f}")
