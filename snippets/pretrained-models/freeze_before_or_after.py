"""Freeze, then replace the head: 5130 parameters train. The other way round: none.
先冻结再换头：训练 5130 个参数。反过来：一个也不剩。

>>> counts
{'freeze, then head': 5130, 'head, then freeze': 0}
>>> 512 * 10 + 10
5130
>>> model(torch.rand(2, 3, 64, 64)).sum().backward()  # the second model
Traceback (most recent call last):
RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
"""
import torch
from torch import nn
from torchvision.models import resnet18

counts = {}
for order in ("freeze, then head", "head, then freeze"):
    model = resnet18()
    for step in order.split(", then "):
        if step == "freeze":
            model.requires_grad_(False)
        else:
            model.fc = nn.Linear(512, 10)
    counts[order] = sum(p.numel() for p in model.parameters()
                        if p.requires_grad)
    print(f"{order}: {counts[order]}")
