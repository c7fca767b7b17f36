"""AdaptiveAvgPool2d makes every feature map 4 x 4, so one Linear serves images of any size.
AdaptiveAvgPool2d 把特征图都变成 4×4，所以多大的图片都能用同一个 Linear。

>>> out.shape, model[:4](torch.rand(1, 3, 90, 160)).shape
(torch.Size([1, 10]), torch.Size([1, 128]))
>>> pool = nn.AdaptiveAvgPool2d(1)
>>> maps = torch.rand(2, 8, 15, 15)
>>> torch.allclose(pool(maps).flatten(1), maps.mean(dim=(2, 3)))
True
"""
import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(3, 8, 3), nn.ReLU(),
    nn.AdaptiveAvgPool2d(4), nn.Flatten(),
    nn.Linear(8 * 4 * 4, 10),
)
for size in (32, 32), (224, 224), (90, 160):
    out = model(torch.rand(1, 3, *size))
    print(*size, "->", *out.shape)
