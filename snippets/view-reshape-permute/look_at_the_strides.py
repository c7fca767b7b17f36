"""Two lines before the call that raises: shape, count, strides.
在报错的那一行前面加两行：形状、个数、步长。

>>> x.shape == (8, 2352) and x.is_contiguous()
True
>>> photo = torch.rand(28, 28, 3)
>>> photo.permute(0, 3, 1, 2)  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: permute(...): number of dimensions in the tensor input does not match ...
>>> photo.unsqueeze(0).permute(0, 3, 1, 2).shape
torch.Size([1, 3, 28, 28])
>>> photo.permute(2, 0, -1)
Traceback (most recent call last):
RuntimeError: permute(): duplicate dims are not allowed.
>>> photo.t()
Traceback (most recent call last):
RuntimeError: t() expects a tensor with <= 2 dimensions, but self is 3D
>>> photo.view(28, 84 / 1)  # doctest: +ELLIPSIS
Traceback (most recent call last):
TypeError: view(): argument 'size' ...
>>> photo.view(28, 84 // 1).shape
torch.Size([28, 84])
>>> from torch import nn
>>> nn.Sequential(nn.Flatten(), nn.Unflatten(1, (3, 784)))(torch.rand(8, 3, 28, 28)).shape
torch.Size([8, 3, 784])
"""
import torch

images = torch.rand(8, 28, 28, 3)
x = images.permute(0, 3, 1, 2)

print(tuple(x.shape), x.numel())
print(x.stride(), x.is_contiguous())

x = x.flatten(1)
print("cured:", tuple(x.shape))
