"""A validation loop without no_grad: each kept loss holds the graph of its batch.
验证循环没有 no_grad：每留一个损失，就留住一个批次的计算图。

>>> held
[4, 8, 12, 16]
>>> all(loss.requires_grad for loss in losses)
True
>>> losses[0].nbytes, 256 * 4096 * 4 / 2**20  # a number, and the output: batch, units, bytes of a float32
(4, 4.0)
>>> losses.clear()
>>> kept()  # nothing else held them
0
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
        losses.append(model(x).square().mean())
        held.append(kept())
print(held, "MiB kept")
