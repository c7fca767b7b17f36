"""The smallest and the largest number that each kind of layer starts with.
各种层一开始的数：最小的和最大的。

>>> def largest(layer):
...     return [round(p.abs().max().item(), 2) for p in layer.parameters()]
>>> largest(layers[0]), largest(layers[1])  # 1 / sqrt(64), 1 / sqrt(16 * 3 * 3)
([0.12, 0.12], [0.08, 0.08])
>>> largest(layers[3]), largest(nn.GRU(32, 100))  # 1 / sqrt(100)
([1.0, 0.0], [0.1, 0.1, 0.1, 0.1])
>>> abs(layers[2].weight.std().item() - 1) < 0.05
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
for layer in layers:
    name, p = next(layer.named_parameters())
    name = f"{type(layer).__name__} {name}"
    print(f"{name:<18}{p.min():5.2f} to {p.max():4.2f}")
