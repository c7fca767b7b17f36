"""Two sizes shrink to the same one, so the transposed convolution has to be given the way back.
两种大小会缩成同一个，所以转置卷积要说明回到哪一个。

>>> sizes
[(15, 7), (14, 7)]
>>> up(small).shape[2:], up(small, output_size=(15, 15)).shape[2:]
(torch.Size([14, 14]), torch.Size([15, 15]))
>>> for n in 4, 7:  # the formula
...     for k, s, p, o in [(2, 2, 0, 0), (3, 2, 1, 0), (3, 2, 1, 1), (4, 2, 1, 0)]:
...         layer = nn.ConvTranspose2d(1, 1, k, s, p, output_padding=o)
...         assert layer(torch.zeros(1, 1, n, n)).shape[-1] == (n - 1) * s - 2 * p + k + o
>>> nn.ConvTranspose2d(1, 1, 3, 2, 1, output_padding=2)(torch.zeros(1, 1, 4, 4))
Traceback (most recent call last):
RuntimeError: output padding must be smaller than either stride or dilation, but got output_padding_height: 2 output_padding_width: 2 stride_height: 2 stride_width: 2 dilation_height: 1 dilation_width: 1
"""
# raises: RuntimeError: Sizes of tensors must match except in dimension 1
import torch
from torch import nn

down = nn.MaxPool2d(2)
up = nn.ConvTranspose2d(8, 8, kernel_size=2, stride=2)
skip = torch.rand(1, 8, 15, 15)
sizes = [(n, down(torch.rand(1, 8, n, n)).shape[-1])
         for n in (15, 14)]
print(sizes)

small = down(skip)
back = up(small, output_size=skip.shape[2:])
print(tuple(torch.cat([skip, back], dim=1).shape))
torch.cat([skip, up(small)], dim=1)
