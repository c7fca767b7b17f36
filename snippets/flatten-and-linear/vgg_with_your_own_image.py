"""VGG taken apart: its features, then its classifier; without pooling and Flatten it raises.
把 VGG 拆开用：features 之后接 classifier；少了池化和展平就报错。

>>> maps.shape
torch.Size([1, 512, 7, 7])
>>> out.shape
torch.Size([1, 1000])
>>> vgg(images).shape  # as a whole it takes this size
torch.Size([1, 1000])
"""
import torch
from torchvision import models

torch.manual_seed(0)
with torch.device("meta"):  # shapes only: no memory, no numbers
    vgg = models.vgg11()
    images = torch.rand(1, 3, 400, 444)

maps = vgg.features(images)
print("features:", tuple(maps.shape))
maps = vgg.avgpool(maps)
print("avgpool: ", tuple(maps.shape))
out = vgg.classifier(torch.flatten(maps, 1))
print("classifier:", tuple(out.shape))
