"""The size after a convolution or a pooling, by the formula and by running the layer.
卷积、池化之后的大小：按公式算，再运行一遍核对。

>>> out.shape, size
(torch.Size([1, 16, 16, 16]), 16)
>>> from itertools import product
>>> for n, k, s, p, d in product((9, 10, 32), (1, 3, 5), (1, 2, 3), (0, 1, 2), (1, 2)):
...     want = (n + 2 * p - d * (k - 1) - 1) // s + 1  # with dilation
...     got = nn.Conv2d(1, 1, k, s, p, d)(torch.zeros(1, 1, n, n)).shape[2:]
...     assert got == (want, want)
...     if p <= k // 2:
...         assert nn.MaxPool2d(k, s, p, d)(torch.zeros(1, 1, n, n)).shape[2:] == (want, want)
>>> nn.Conv2d(3, 16, kernel_size=(3, 5))(image).shape  # height and width apart
torch.Size([1, 16, 30, 28])
"""
import torch
from torch import nn

image = torch.rand(1, 3, 32, 32)  # N, C, H, W
conv = nn.Conv2d(3, 16, kernel_size=3,
                 stride=2, padding=1)
out = conv(image)

size = (32 + 2 * 1 - 3) // 2 + 1
print(tuple(out.shape), size)
