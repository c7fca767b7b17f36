"""Three means for a picture of one channel: v2.Normalize makes three channels of it.
一个通道的图片配三个均值：v2.Normalize 把它变成三个通道。

>>> y.shape
torch.Size([3, 28, 28])
>>> torch.allclose(y[2], (gray[0] - 0.406) / 0.225)
True
>>> Normalize(mean, std)(torch.rand(5, 1, 28, 28)).shape
torch.Size([5, 3, 28, 28])
"""
import torch
from torchvision.transforms.v2 import Normalize

torch.manual_seed(0)
gray = torch.rand(1, 28, 28)
mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
y = Normalize(mean, std)(gray)
print(tuple(y.shape))
