"""With Flatten before it, LazyLinear sees a row for each image.
前面有 Flatten，LazyLinear 看到的才是每张图一行。

>>> model[-1].in_features, out.shape
(1800, torch.Size([2, 10]))
"""
import torch
from torch import nn

images = torch.rand(2, 3, 32, 32)
model = nn.Sequential(
    nn.Conv2d(3, 8, 3),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.LazyLinear(10),
)
out = model(images)
print(model[-1])
print(tuple(out.shape))
