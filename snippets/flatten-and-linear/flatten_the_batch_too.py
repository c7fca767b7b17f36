"""torch.flatten starts at dimension 0, nn.Flatten at 1: one image passes, two do not.
torch.flatten 从第 0 维开始，nn.Flatten 从第 1 维开始：一张图能过，两张就不行。

>>> torch.flatten(maps).shape, maps.flatten().shape, nn.Flatten()(maps).shape
(torch.Size([3600]), torch.Size([3600]), torch.Size([2, 1800]))
>>> layer(torch.flatten(maps, 1)).shape
torch.Size([2, 10])
>>> torch.rand(2, 8, 15, 30).view(-1, 1800).shape  # larger images: more rows
torch.Size([4, 1800])
"""
# raises: RuntimeError: mat1 and mat2 shapes cannot be multiplied (1x3600 and 1800x10)
import torch
from torch import nn

layer = nn.Linear(1800, 10)
for n in 1, 2:
    maps = torch.rand(n, 8, 15, 15)
    out = layer(torch.flatten(maps))
    print(n, "images:", tuple(out.shape))
