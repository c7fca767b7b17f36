"""Three means for a picture of one channel: v2.Normalize makes three channels of it, transforms.Normalize raises.
一个通道的图片配三个均值：v2.Normalize 把它变成三个通道，transforms.Normalize 报错。

>>> y.shape, torch.allclose(y[2], (gray[0] - 0.406) / 0.225)
(torch.Size([3, 28, 28]), True)
>>> v2.Normalize(mean, std)(torch.rand(5, 1, 28, 28)).shape
torch.Size([5, 3, 28, 28])
>>> transforms.Normalize([0.45], [0.23])(gray).shape, v2.Normalize([0.45], [0.23])(gray).shape
(torch.Size([1, 28, 28]), torch.Size([1, 28, 28]))
>>> transforms.Normalize(mean, std)(torch.rand(28, 28, 3))  # channels last  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: The size of tensor a (28) must match the size of tensor b (3) at non-singleton ...
"""
# raises: RuntimeError: output with shape [1, 28, 28] doesn't match the broadcast shape [3, 28, 28]
import torch
from torchvision import transforms
from torchvision.transforms import v2

torch.manual_seed(0)
gray = torch.rand(1, 28, 28)
mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]

y = v2.Normalize(mean, std)(gray)
print(tuple(y.shape))
transforms.Normalize(mean, std)(gray)
