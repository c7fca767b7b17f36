"""With padding=2 a 5 x 5 convolution keeps the size, and only the pooling halves it.
加上 padding=2，5×5 卷积不改变大小，只有池化减半。

>>> x.shape
torch.Size([1, 32, 3, 3])
"""
import torch
from torch import nn

x = torch.rand(1, 1, 28, 28)
for inputs, outputs in (1, 8), (8, 16), (16, 32):
    conv = nn.Conv2d(inputs, outputs, 5, padding=2)
    x = nn.MaxPool2d(2)(conv(x))
    print(tuple(x.shape))
