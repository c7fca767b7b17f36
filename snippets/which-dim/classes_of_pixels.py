"""Scores for the pixels of pictures, N, C, H, W: the classes are dim 1, not the last.
每个像素的分数，N, C, H, W：类别是第 1 维，不是最后一维。

>>> ones
{1: True, -1: False}
>>> scores.softmax(dim=-3).equal(scores.softmax(dim=1))  # the third from the end, batch or not
True
>>> scores.argmax(dim=1).shape  # a class for each pixel
torch.Size([2, 4, 4])
>>> nn.Softmax2d()(scores).equal(scores.softmax(dim=1))
True
"""
import torch
from torch import nn

torch.manual_seed(0)
scores = nn.Conv2d(3, 5, 1)(torch.rand(2, 3, 4, 4))

ones = {}
for dim in (1, -1):
    p = scores.softmax(dim=dim)
    pixel = p[0, :, 0, 0].sum().item()
    ones[dim] = abs(pixel - 1) < 1e-6
    print(f"dim={dim}: {tuple(p.shape)}, one pixel: {pixel:.4f}")
