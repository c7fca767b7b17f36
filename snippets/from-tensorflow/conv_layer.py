"""The same convolution layer in PyTorch: one line to make it, one to run it.
PyTorch 里同样的一层卷积：一行建好，一行运行。

>>> y.shape, bool((y >= 0).all())
(torch.Size([4, 8, 32, 32]), True)
>>> [(name, tuple(p.shape)) for name, p in conv1.named_parameters()]
[('weight', (8, 3, 3, 3)), ('bias', (8,))]
"""
import torch
from torch import nn

conv1 = nn.Conv2d(3, 8, kernel_size=3, padding=1)

images = torch.rand(4, 3, 32, 32)  # N, C, H, W
y = conv1(images).relu()
print(tuple(y.shape))
