"""Three means for a picture of one channel: transforms.Normalize raises.
一个通道的图片配三个均值：transforms.Normalize 报错。

>>> Normalize([0.45], [0.23])(gray).shape
torch.Size([1, 28, 28])
>>> Normalize(mean, std)(torch.rand(28, 28, 3))  # channels last  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: The size of tensor a (28) must match the size of tensor b (3) at non-singleton ...
"""
# raises: RuntimeError: output with shape [1, 28, 28] doesn't match the broadcast shape [3, 28, 28]
import torch
from torchvision.transforms import Normalize

torch.manual_seed(0)
gray = torch.rand(1, 28, 28)
mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
y = Normalize(mean, std)(gray)
print(tuple(y.shape))
