"""Hooks made by a lambda in a loop all use the name that the loop ended with.
循环里用 lambda 写的 hook，用的都是循环结束时的那个名字。

>>> list(saved), (saved["1"] >= 0).all().item()  # the ReLU's output
(['1'], True)
>>> def look(name):
...     return lambda layer, args, out: saved.update({name: out})
>>> for name, layer in model.named_children():
...     _ = layer.register_forward_hook(look(name))
>>> _ = model(torch.rand(5, 4))
>>> sorted(saved)
['0', '1']
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
saved = {}
for name, layer in model.named_children():
    layer.register_forward_hook(
        lambda layer, args, out: saved.update({name: out}))

model(torch.rand(5, 4))
print(list(saved))
