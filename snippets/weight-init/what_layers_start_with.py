"""The smallest and the largest number that each kind of layer starts with.
各种层一开始的数：最小的和最大的。

>>> near = {name: round(p.abs().max().item(), 2) for name, p in every.items()}
>>> near["Linear weight"], near["Conv2d weight"]  # 1 / sqrt(64), 1 / sqrt(16 * 3 * 3)
(0.12, 0.08)
>>> near["GRU weight_ih_l0"], near["LayerNorm weight"], near["LayerNorm bias"]
(0.12, 1.0, 0.0)
>>> abs(every["Embedding weight"].std().item() - 1) < 0.05
True
>>> nn.Embedding(10, 4, padding_idx=0).weight[0].tolist()
[0.0, 0.0, 0.0, 0.0]
>>> attention = nn.MultiheadAttention(32, 4)
>>> 0.2 < attention.in_proj_weight.abs().max().item() <= (6 / (32 + 96)) ** 0.5  # Xavier
True
>>> 0.17 < attention.out_proj.weight.abs().max().item() <= 32**-0.5  # as in Linear
True
>>> attention.in_proj_bias.any().item() or attention.out_proj.bias.any().item()
False
>>> {p.unique().item() for m in (nn.BatchNorm2d(8), nn.GroupNorm(2, 8)) for p in m.parameters()}
{0.0, 1.0}
>>> grouped = nn.Conv2d(16, 32, 3, groups=16)  # fan_in is 1 * 3 * 3
>>> 0.3 < grouped.weight.abs().max().item() <= 1 / 3
True
"""
import torch
from torch import nn

torch.manual_seed(0)
layers = [
    nn.Linear(64, 32),
    nn.Conv2d(16, 32, 3),
    nn.Embedding(100, 32),
    nn.LayerNorm(32),
    nn.GRU(32, 64),
]
every = {
    f"{type(layer).__name__} {name}": p
    for layer in layers
    for name, p in layer.named_parameters()
}
for name, p in every.items():
    print(f"{name:<18}{p.min():5.2f} to {p.max():4.2f}")
