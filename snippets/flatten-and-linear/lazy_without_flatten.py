"""LazyLinear takes what comes: without Flatten it fits the width of the feature maps.
LazyLinear 来什么接什么：少了 Flatten，它就按特征图的宽来建。

>>> linear.in_features, out.shape
(15, torch.Size([2, 8, 15, 10]))
>>> nn.Linear(1800, 10)(maps)
Traceback (most recent call last):
RuntimeError: addmm: mat1 and mat2 shapes cannot be multiplied (240x15 and 1800x10)
>>> nn.Linear(28, 10)(torch.rand(64, 28, 28)).shape  # a Linear whose size fits by chance
torch.Size([64, 28, 10])
"""
import torch
from torch import nn

maps = torch.rand(2, 8, 15, 15)
linear = nn.LazyLinear(10)
out = linear(maps)
print(linear)
print(tuple(out.shape))
