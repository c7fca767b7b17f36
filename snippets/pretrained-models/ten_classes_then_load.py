"""Weights of 1000 classes do not fit a head of 10: the sizes differ.
1000 类的权重和 10 类的头对不上：形状不同。

>>> tuple(state["fc.weight"].shape), tuple(model.fc.weight.shape)
((1000, 512), (10, 512))
>>> model.load_state_dict(state, strict=False)  # strict does not help  # doctest: +ELLIPSIS, +NORMALIZE_WHITESPACE
Traceback (most recent call last):
RuntimeError: Error(s) in loading state_dict for ResNet:
    size mismatch for fc.weight: ...
"""
# raises: RuntimeError: size mismatch for fc.weight: copying a param with shape torch.Size([1000, 512]) from checkpoint
import torch
from torch import nn
from torchvision.models import resnet18

torch.manual_seed(0)
# zh: 代替 torch.load(…)：1000 类的权重
# en: in place of torch.load(…): weights of 1000 classes
state = resnet18().state_dict()

model = resnet18(num_classes=10)
model.load_state_dict(state)
print(model.fc)
