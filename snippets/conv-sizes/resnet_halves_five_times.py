"""ResNet-18 halves the image five times, rounding up, and never says that an image is too small.
ResNet-18 把图片减半五次，向上取整；图片再小也不报错。

>>> sizes
{224: [112, 56, 56, 28, 14, 7], 32: [16, 8, 8, 4, 2, 1], 1: [1, 1, 1, 1, 1, 1]}
"""
import torch
from torchvision import models

with torch.device("meta"):  # shapes only
    resnet = models.resnet18().eval()


def keep(layer, inputs, out):
    sizes[n].append(out.shape[-1])


for name in "conv1", "maxpool", "layer1", "layer2", "layer3", "layer4":
    resnet.get_submodule(name).register_forward_hook(keep)

sizes = {}
for n in 224, 32, 1:
    sizes[n] = []
    resnet(torch.rand(1, 3, n, n, device="meta"))
    print(n, "->", *sizes[n])
