"""groups divides the number of weights; dilation and stride do not change it.
groups 让权重成倍减少；dilation 和 stride 不改变权重的个数。

>>> counts
{'plain 3x3': 73856, 'dilation=2': 73856, 'groups=4': 18560, 'depthwise, then 1x1': 8960, '1x1': 8320}
>>> 64 * 128 * 3 * 3 + 128, 64 // 4 * 128 * 3 * 3 + 128, (64 * 9 + 64) + (64 * 128 + 128)
(73856, 18560, 8960)
>>> layers["groups=4"].weight.shape
torch.Size([128, 16, 3, 3])
>>> nn.Conv2d(6, 8, 3, groups=4)
Traceback (most recent call last):
ValueError: in_channels must be divisible by groups
>>> {tuple(layer(torch.rand(1, 64, 32, 32)).shape) for layer in layers.values()}
{(1, 128, 32, 32)}
>>> deep = nn.Conv2d(64, 64, 3, padding=1, groups=64, bias=False)
>>> x = torch.rand(1, 64, 8, 8)
>>> alone = [nn.functional.conv2d(x[:, i : i + 1], deep.weight[i : i + 1], padding=1) for i in range(64)]
>>> torch.allclose(deep(x), torch.cat(alone, dim=1), atol=1e-5)
True
"""
import torch
from torch import nn

layers = {
    "plain 3x3": nn.Conv2d(64, 128, 3, padding=1),
    "dilation=2": nn.Conv2d(64, 128, 3, padding=2, dilation=2),
    "groups=4": nn.Conv2d(64, 128, 3, padding=1, groups=4),
    "depthwise, then 1x1": nn.Sequential(
        nn.Conv2d(64, 64, 3, padding=1, groups=64),
        nn.Conv2d(64, 128, 1),
    ),
    "1x1": nn.Conv2d(64, 128, 1),
}
counts = {}
for name, layer in layers.items():
    counts[name] = sum(p.numel() for p in layer.parameters())
    print(f"{name:<20} {counts[name]:>6}")
