"""In a training loop backward() has freed the graph already; a kept loss holds almost nothing.
训练循环里，backward() 已经放掉了计算图；留住的损失几乎不占内存。

>>> held
[0, 0, 0, 0]
>>> with saved_tensors_hooks(note, lambda t: t):  # until backward() they are kept
...     loss = model(torch.rand(256, 10)).square().mean()
>>> kept()
4
>>> all(loss.requires_grad for loss in losses)
True
"""
import weakref

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

refs = []


def note(t):
    t = t.detach()
    refs.append(weakref.ref(t))
    return t


def kept():
    alive = [r() for r in refs if r() is not None]
    return sum(t.nbytes for t in alive) // 2**20


counting = saved_tensors_hooks(note, lambda t: t)
model = nn.Linear(10, 4096)
losses, held = [], []
with counting:
    for x in torch.rand(4, 256, 10):
        loss = model(x).square().mean()
        loss.backward()
        losses.append(loss)
        held.append(kept())
print(held, "MiB kept")
