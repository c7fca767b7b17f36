"""With the maps flattened before it, LazyLinear sees a row for each image.
先展平，LazyLinear 看到的才是每张图一行。

>>> linear.in_features, out.shape
(1800, torch.Size([2, 10]))
>>> nn.Sequential(nn.Flatten(), nn.LazyLinear(10))(maps).shape
torch.Size([2, 10])
"""
import torch
from torch import nn

maps = torch.rand(2, 8, 15, 15)
linear = nn.LazyLinear(10)
out = linear(maps.flatten(1))
print(linear)
print(tuple(out.shape))
