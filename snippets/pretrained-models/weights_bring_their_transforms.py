"""Load the weights, then replace the head; the weights bring the transforms that belong to them.
先加载权重，再换分类头；配套的预处理由权重自己带来。

>>> import torch
>>> from pathlib import Path
>>> torch.hub.set_dir("hub")  # a file in the cache, in place of the download
>>> file = Path("hub/checkpoints", Path(weights.url).name)
>>> file.parent.mkdir(parents=True, exist_ok=True)
>>> saved = resnet18()
>>> torch.save(saved.state_dict(), file)
>>> model = build(10).eval()
>>> file.name  # it carries a hash; for a file that is there, nobody checks it
'resnet18-f37072fd.pth'
>>> import hashlib
>>> hashlib.sha256(file.read_bytes()).hexdigest().startswith("f37072fd")
False
>>> torch.equal(model.conv1.weight, saved.conv1.weight), model.fc
(True, Linear(in_features=512, out_features=10, bias=True))
>>> x = preprocess(torch.zeros(3, 300, 400, dtype=torch.uint8))
>>> x.shape, model(x.unsqueeze(0)).shape
(torch.Size([3, 224, 224]), torch.Size([1, 10]))
>>> ResNet18_Weights["DEFAULT"] is weights  # resnet18(weights="DEFAULT") is the same
True
>>> weights.url.endswith(".pth"), round(weights.meta["_file_size"])
(True, 45)
>>> len(weights.meta["categories"]), weights.meta["categories"][:3]
(1000, ['tench', 'goldfish', 'great white shark'])
>>> from torchvision.models import ResNet50_Weights
>>> resnet18(weights=ResNet50_Weights.DEFAULT)
Traceback (most recent call last):
TypeError: Invalid Weight class provided; expected ResNet18_Weights but received ResNet50_Weights.
"""
from torch import nn
from torchvision.models import ResNet18_Weights, resnet18

weights = ResNet18_Weights.DEFAULT
preprocess = weights.transforms()


def build(classes):
    # zh: 第一次下载 45 MB，以后读缓存
    # en: downloads 45 MB once, then reads the cache
    model = resnet18(weights=weights)
    model.fc = nn.Linear(model.fc.in_features, classes)
    return model


print(weights)
print(preprocess)
