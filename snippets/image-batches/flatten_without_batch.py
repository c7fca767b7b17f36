"""nn.Flatten keeps dimension 0: of one C, H, W image it makes C rows.
nn.Flatten 保留第一维：一张 C, H, W 的图片变成了 C 行。

>>> nn.Flatten()(img).shape, nn.Flatten()(img[None]).shape
(torch.Size([3, 64]), torch.Size([1, 192]))
>>> gray_net(img).shape
torch.Size([3, 10])
>>> color_net(img[None]).shape
torch.Size([1, 10])
"""
# raises: RuntimeError: mat1 and mat2 shapes cannot be multiplied (3x64 and 192x10)
import torch
from torch import nn

torch.manual_seed(0)
img = torch.rand(3, 8, 8)  # C, H, W
print("Flatten:  ", tuple(nn.Flatten()(img).shape))

gray_net = nn.Sequential(nn.Flatten(), nn.Linear(64, 10))
print("gray_net: ", tuple(gray_net(img).shape))

color_net = nn.Sequential(nn.Flatten(), nn.Linear(192, 10))
print("color_net:", tuple(color_net(img).shape))
