"""Replaces each BatchNorm2d by a GroupNorm: the result depends on no batch, and on no mode.
把每个 BatchNorm2d 换成 GroupNorm：结果和批次无关，和模式也无关。

>>> type(model[1]).__name__, type(model[2][1]).__name__
('GroupNorm', 'GroupNorm')
>>> alone_is_same, modes_are_same
(True, True)
>>> nn.GroupNorm(4, 6)
Traceback (most recent call last):
ValueError: num_channels (6) must be divisible by num_groups (4)
>>> nn.LayerNorm(8)(torch.rand(2, 8, 5, 5))
Traceback (most recent call last):
RuntimeError: Given normalized_shape=[8], expected input with shape [*, 8], but got input of size[2, 8, 5, 5]
>>> nn.LayerNorm(8)(torch.rand(2, 5, 8)).mean(dim=2).abs().max().item() < 1e-5
True
>>> maps = nn.GroupNorm(4, 8)(torch.rand(2, 8, 5, 5)).reshape(2, 4, -1)
>>> maps.mean(dim=2).abs().max().item() < 1e-5
True
>>> from functools import partial
>>> from torchvision.models import resnet18
>>> with torch.device("meta"):
...     net = resnet18(norm_layer=partial(nn.GroupNorm, 32))
>>> any(isinstance(m, nn.BatchNorm2d) for m in net.modules())
False
>>> converted = nn.SyncBatchNorm.convert_sync_batchnorm(nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8)))
>>> type(converted[1]).__name__
'SyncBatchNorm'
"""
import torch
from torch import nn


def use_group_norm(model, groups=4):
    for name, layer in model.named_children():
        if isinstance(layer, nn.BatchNorm2d):
            norm = nn.GroupNorm(groups, layer.num_features)
            setattr(model, name, norm)
        use_group_norm(layer, groups)


torch.manual_seed(0)
block = nn.Sequential(nn.Conv2d(8, 8, 3), nn.BatchNorm2d(8))
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), block)
use_group_norm(model)
x = torch.rand(8, 3, 16, 16)
out = model(x)
alone_is_same = torch.allclose(model(x[:1]), out[:1], atol=1e-5)
modes_are_same = torch.allclose(model.eval()(x), out, atol=1e-5)
print("alone as among 8:", alone_is_same)
print("train as eval:   ", modes_are_same)
