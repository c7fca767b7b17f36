"""nn.Flatten makes one row of each sample; in_features is how many numbers are in it.
nn.Flatten 把每个样本排成一行；in_features 就是这一行有几个数。

>>> model[:2](images).shape, model[:3](images).shape
(torch.Size([2, 8, 15, 15]), torch.Size([2, 1800]))
"""
import torch
from torch import nn

images = torch.rand(2, 3, 32, 32)
model = nn.Sequential(
    nn.Conv2d(3, 8, 3),
    nn.MaxPool2d(2),  # 2, 8, 15, 15
    nn.Flatten(),  # 2, 1800
    nn.Linear(8 * 15 * 15, 10),
)
print(tuple(model(images).shape))
