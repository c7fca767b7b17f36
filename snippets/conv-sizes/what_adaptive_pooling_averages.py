"""AdaptiveAvgPool divides the input into as many windows as you ask for; they may overlap or repeat.
AdaptiveAvgPool 要几个输出就分成几个窗口；窗口可能重叠，也可能重复。

>>> pooled
{3: [15.0, 30.0, 45.0], 1: [30.0], 5: [10.0, 20.0, 30.0, 40.0, 50.0], 7: [10.0, 15.0, 25.0, 30.0, 35.0, 45.0, 50.0]}
>>> for n in 5, 8, 15:  # window i begins at i * n // m and ends before -(-(i + 1) * n // m)
...     values = torch.rand(1, 1, n)
...     for m in 1, 2, 3, 7:
...         windows = [values[0, 0, i * n // m : -(-(i + 1) * n // m)].mean() for i in range(m)]
...         assert torch.allclose(nn.AdaptiveAvgPool1d(m)(values)[0, 0], torch.stack(windows))
>>> from torchvision import models
>>> with torch.device("meta"):  # shapes only; VGG is made for 224 x 224
...     vgg = models.vgg11()
...     maps = vgg.features(torch.rand(1, 3, 32, 32))
>>> maps.shape, vgg.avgpool
(torch.Size([1, 512, 1, 1]), AdaptiveAvgPool2d(output_size=(7, 7)))
>>> maps = torch.rand(1, 512, 1, 1)
>>> vgg.avgpool(maps).shape, bool((vgg.avgpool(maps) == maps).all())  # one number, 49 times
(torch.Size([1, 512, 7, 7]), True)
"""
import torch
from torch import nn

row = torch.tensor([[[10.0, 20, 30, 40, 50]]])
pooled = {}
for size in 3, 1, 5, 7:
    pool = nn.AdaptiveAvgPool1d(size)
    pooled[size] = pool(row)[0, 0].tolist()
    print(size, "->", *[f"{v:.0f}" for v in pooled[size]])
