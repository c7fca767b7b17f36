"""An image in H, W, C order: the convolution reads the height as channels.
H, W, C 顺序的图片：卷积层把高当成了通道数。

>>> conv(photo.permute(2, 0, 1).unsqueeze(0)).shape
torch.Size([1, 8, 30, 46])
>>> conv.weight.shape[1] == conv.in_channels == 3
True
>>> import numpy as np
>>> from PIL import Image
>>> np.asarray(Image.new("RGB", (48, 32))).shape  # what PIL hands to NumPy
(32, 48, 3)
"""
# raises: RuntimeError: to have 3 channels, but got 32 channels instead
import torch
from torch import nn

torch.manual_seed(0)
photo = torch.rand(32, 48, 3)  # H, W, C
conv = nn.Conv2d(3, 8, kernel_size=3)
print(tuple(conv.weight.shape))  # out, in, kH, kW
conv(photo.unsqueeze(0))
