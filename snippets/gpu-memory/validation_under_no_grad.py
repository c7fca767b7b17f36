"""The same validation under no_grad keeps nothing.
同样的验证，加上 no_grad，什么也没有留住。

>>> held
[0, 0, 0, 0]
>>> [loss.grad_fn for loss in losses]
[None, None, None, None]
>>> torch.no_grad()(model)(torch.rand(1, 10)).requires_grad  # as a decorator
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


counting = saved_tensors_hooks(note, lambda t: t)
model = nn.Linear(10, 4096)
losses, held = [], []
with counting, torch.no_grad():
    for x in torch.rand(4, 256, 10):
        losses.append(model(x).square().mean())
        held.append(kept())
print(held, "MiB kept")
