"""What does not fill a whole window is left out, without an error: the last row and column here.
不够一整个窗口的部分直接丢掉，不报错：这里是最后一行和最后一列。

>>> tuple(out.shape), used.sum().item()
((1, 1, 2, 2), 16.0)
>>> nn.MaxPool2d(2, ceil_mode=True)(image).shape  # the incomplete windows, too
torch.Size([1, 1, 3, 3])
>>> conv = nn.Conv2d(1, 1, 3, stride=2)
>>> conv(torch.rand(1, 1, 32, 32)).shape, conv(torch.rand(1, 1, 31, 31)).shape
(torch.Size([1, 1, 15, 15]), torch.Size([1, 1, 15, 15]))
>>> nn.MaxPool2d(3)(torch.rand(1, 1, 9, 9)).shape, nn.Conv2d(1, 1, 3)(torch.rand(1, 1, 9, 9)).shape
(torch.Size([1, 1, 3, 3]), torch.Size([1, 1, 7, 7]))
"""
import torch
from torch import nn

image = torch.ones(1, 1, 5, 5).requires_grad_()
out = nn.AvgPool2d(2)(image)
out.sum().backward()
used = (image.grad > 0).float()
print(tuple(out.shape))
print(used[0, 0].int())
