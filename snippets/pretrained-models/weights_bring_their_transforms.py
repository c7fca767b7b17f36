"""A weights object names the file, the classes and the transforms that belong to it.
一个权重对象里有：下载地址、类别名，以及配套的预处理。

>>> ResNet18_Weights["DEFAULT"] is weights  # resnet18(weights="DEFAULT") is the same
True
>>> weights.url.endswith(".pth"), round(weights.meta["_file_size"])
(True, 45)
>>> len(weights.meta["categories"])
1000
>>> import torch
>>> weights.transforms()(torch.zeros(3, 300, 400, dtype=torch.uint8)).shape
torch.Size([3, 224, 224])
>>> from torchvision.models import ResNet50_Weights
>>> resnet18(weights=ResNet50_Weights.DEFAULT)
Traceback (most recent call last):
TypeError: Invalid Weight class provided; expected ResNet18_Weights but received ResNet50_Weights.
"""
from torchvision.models import ResNet18_Weights, resnet18

weights = ResNet18_Weights.DEFAULT
# zh: 真正用的时候写 weights=weights，首次会下载 45 MB
# en: for real, write weights=weights: downloads 45 MB once
model = resnet18(weights=None)
preprocess = weights.transforms()

print(weights)
print(weights.meta["categories"][:3])
print(preprocess)
