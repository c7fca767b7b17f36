"""A weights object has the file, the classes and the transforms that belong to it; the head is replaced after loading.
一个权重对象里有下载地址、类别名和配套的预处理；分类头在加载之后换。

>>> ResNet18_Weights["DEFAULT"] is weights  # resnet18(weights="DEFAULT") is the same
True
>>> weights.url.endswith(".pth"), round(weights.meta["_file_size"])
(True, 45)
>>> len(weights.meta["categories"]), weights.meta["categories"][:3]
(1000, ['tench', 'goldfish', 'great white shark'])
>>> import torch
>>> x = preprocess(torch.zeros(3, 300, 400, dtype=torch.uint8))
>>> x.shape, model.eval()(x.unsqueeze(0)).shape
(torch.Size([3, 224, 224]), torch.Size([1, 10]))
>>> from torchvision.models import ResNet50_Weights
>>> resnet18(weights=ResNet50_Weights.DEFAULT)
Traceback (most recent call last):
TypeError: Invalid Weight class provided; expected ResNet18_Weights but received ResNet50_Weights.
"""
from torch import nn
from torchvision.models import ResNet18_Weights, resnet18

weights = ResNet18_Weights.DEFAULT
# zh: 真正用的时候写 weights=weights，首次会下载 45 MB
# en: for real, write weights=weights: downloads 45 MB once
model = resnet18(weights=None)
model.fc = nn.Linear(512, 10)  # 1000 -> 10
preprocess = weights.transforms()

print(weights)
print(model.fc)
print(preprocess)
