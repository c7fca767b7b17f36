"""Assigning to the loop's variable replaces no layer; set_submodule() does, by name.
给循环变量赋值，一层也没换；set_submodule() 按名字换。

>>> sum(isinstance(m, nn.GELU) for m in model.modules())
9
>>> sum(isinstance(m, nn.ReLU) for m in model.modules())
0
>>> model.layer1[0].relu = nn.ReLU()  # an attribute, when you know where it is
>>> model.layer1[0].conv1 = nn.Conv2d(64, 64, 5, padding=2)
>>> import torch
>>> model(torch.rand(2, 3, 64, 64)).shape
torch.Size([2, 1000])
>>> model.set_submodule("layer1.0.act", nn.ReLU())  # a wrong name only adds a layer
>>> "layer1.0.act" in dict(model.named_modules())
True
>>> model.set_submodule("layer1.0.acts", nn.ReLU(), strict=True)
Traceback (most recent call last):
AttributeError: BasicBlock has no attribute `acts`
"""
from torch import nn
from torchvision.models import resnet18

model = resnet18()

for m in model.modules():
    if isinstance(m, nn.ReLU):
        m = nn.GELU()
print("GELU:", str(model).count("GELU"))

for name, m in list(model.named_modules()):
    if isinstance(m, nn.ReLU):
        model.set_submodule(name, nn.GELU())
print("GELU:", str(model).count("GELU"))
