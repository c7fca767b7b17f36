"""The same validation under no_grad keeps nothing.
同样的验证，加上 no_grad，什么也没有留住。

>>> held
[0, 0, 0, 0]
>>> [loss.grad_fn for loss in losses]
[None, None, None, None]
>>> with torch.no_grad():  # as a block
...     print(model(torch.rand(1, 10)).requires_grad)
False
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


@torch.no_grad()
def validate(batches):
    for x in batches:
        losses.append(model(x).square().mean())
        held.append(kept())
        print(held[-1], "MiB kept")


model = nn.Linear(10, 4096)
losses, held = [], []
with saved_tensors_hooks(note, lambda t: t):
    validate(torch.rand(4, 256, 10))
