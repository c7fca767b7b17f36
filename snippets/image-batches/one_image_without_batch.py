"""resnet18 has BatchNorm2d layers, so one image without a batch dimension raises.
resnet18 里有 BatchNorm2d，没有批次维度的单张图片会报错。

>>> img.dim(), "logits" in globals()
(3, False)
>>> type(model.bn1).__name__
'BatchNorm2d'
>>> tuple(model.conv1(img).shape)  # the convolution before it did not mind
(64, 112, 112)
>>> n, c, h, w = img.shape  # torchvision's ViT
Traceback (most recent call last):
ValueError: not enough values to unpack (expected 4, got 3)
>>> img.permute(0, 2, 3, 1)  # torchvision's ConvNeXt and Swin  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: permute(...): number of dimensions in the tensor input does not match ...
"""
# raises: ValueError: expected 4D input (got 3D input)
import torch
from torchvision.models import resnet18

torch.manual_seed(0)
model = resnet18(weights=None).eval()
img = torch.rand(3, 224, 224)  # C, H, W

with torch.no_grad():
    logits = model(img)
print(tuple(logits.shape))
