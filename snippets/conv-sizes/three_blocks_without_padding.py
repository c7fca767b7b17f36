"""Each 5 x 5 convolution takes 4 rows and columns away; the third gets 4 x 4 and raises.
每个 5×5 卷积吃掉 4 行 4 列；到第三个只剩 4×4，报错。

>>> x.shape
torch.Size([1, 16, 4, 4])
"""
# raises: RuntimeError: Kernel size can't be greater than actual input size
import torch
from torch import nn

x = torch.rand(1, 1, 28, 28)
for inputs, outputs in (1, 8), (8, 16), (16, 32):
    conv = nn.Conv2d(inputs, outputs, 5)
    x = nn.MaxPool2d(2)(conv(x))
    print(tuple(x.shape))
