"""LazyLinear takes what comes: without Flatten it fits the width of the feature maps.
LazyLinear 来什么接什么：少了 Flatten，它就按特征图的宽来建。

>>> model[-1].in_features, out.shape
(15, torch.Size([2, 8, 15, 10]))
>>> nn.Linear(28, 10)(torch.rand(64, 28, 28)).shape  # a Linear whose size fits by chance
torch.Size([64, 28, 10])
"""
import torch
from torch import nn

images = torch.rand(2, 3, 32, 32)
model = nn.Sequential(
    nn.Conv2d(3, 8, 3),
    nn.MaxPool2d(2),
    nn.LazyLinear(10),
)
out = model(images)
print(model[-1])
print(tuple(out.shape))
