"""Five gray pictures need the channel dimension: unsqueeze(1), not 0 and not 3.
五张灰度图缺的是通道维：unsqueeze(1)，不是 0，也不是 3。

>>> conv(pictures.unsqueeze(1)).shape
torch.Size([5, 8, 26, 26])
>>> fits
[1]
>>> nn.Conv2d(5, 8, 3)(pictures.unsqueeze(0)).shape  # silent
torch.Size([1, 8, 26, 26])
"""
import torch
from torch import nn

torch.manual_seed(0)
pictures = torch.rand(5, 28, 28)
conv = nn.Conv2d(1, 8, kernel_size=3)

fits = []
for dim in (0, 1, 3):
    x = pictures.unsqueeze(dim)
    try:
        result = tuple(conv(x).shape)
        fits.append(dim)
    except RuntimeError as error:
        result = str(error).split(", ")[-1]
    print(dim, tuple(x.shape), "->", result)
