"""in_features in three ways: computed, read off one batch, left to LazyLinear.
求 in_features 的三种办法：算出来；送一批数据看一眼；交给 LazyLinear。

>>> computed == seen == lazy[-1].in_features
True
>>> body(torch.zeros(1, 3, 40, 40)).shape[1]  # another image size
2888
"""
import torch
from torch import nn

body = nn.Sequential(
    nn.Conv2d(3, 8, 3),  # side - 3 + 1
    nn.MaxPool2d(2),  # half
    nn.Flatten(),
)
side = (32 - 3 + 1) // 2
computed = 8 * side * side

with torch.no_grad():
    seen = body(torch.zeros(1, 3, 32, 32)).shape[1]

lazy = nn.Sequential(*body, nn.LazyLinear(10))
lazy(torch.zeros(1, 3, 32, 32))
print(computed, seen, lazy[-1].in_features)
