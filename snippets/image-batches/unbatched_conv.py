"""Since PyTorch 1.11 Conv2d also takes one C, H, W image, with the same result.
从 PyTorch 1.11 起，Conv2d 也接受不带批次维度的 C, H, W，结果相同。

>>> same
True
>>> nn.MaxPool2d(2)(img).shape
torch.Size([3, 16, 16])
>>> nn.BatchNorm2d(3)(img)
Traceback (most recent call last):
ValueError: expected 4D input (got 3D input)
"""
import torch
from torch import nn

torch.manual_seed(0)
img = torch.rand(3, 32, 32)
conv = nn.Conv2d(3, 8, kernel_size=3)

out = conv(img)
same = torch.allclose(out, conv(img[None])[0], atol=1e-6)
print(tuple(img.shape), "->", tuple(out.shape), same)
