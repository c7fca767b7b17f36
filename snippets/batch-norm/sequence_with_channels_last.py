"""BatchNorm1d takes dimension 1 for the channels: a sequence with its channels last raises.
BatchNorm1d 把第 1 维当成通道：通道在最后的序列会报错。

>>> right.shape
torch.Size([8, 10, 16])
>>> right.mean(dim=(0, 1)).abs().max().item() < 1e-5
True
>>> square = torch.rand(8, 16, 16)  # as long as it has channels: nothing raises
>>> wrong, good = bn(square), bn(square.transpose(1, 2)).transpose(1, 2)
>>> wrong.shape == good.shape, torch.allclose(wrong, good, atol=0.01)
(True, False)
>>> nn.BatchNorm2d(16)(torch.rand(8, 16))
Traceback (most recent call last):
ValueError: expected 4D input (got 2D input)
"""
# raises: RuntimeError: running_mean should contain 10 elements not 16
import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm1d(16)
x = torch.rand(8, 10, 16)  # [batch, length, channels]

right = bn(x.transpose(1, 2)).transpose(1, 2)
print(right.shape)
bn(x)
