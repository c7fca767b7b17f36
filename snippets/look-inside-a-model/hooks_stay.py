"""A hook that is never removed runs in every later call: outputs pile up, and nothing raises.
钩子一直没有撤掉，以后每次调用都会运行：输出越积越多，不报错。

>>> len(kept), len(model[0]._forward_hooks)
(10, 4)
>>> kept[0].grad_fn is None  # each keeps the graph of its batch, too
False
>>> import copy
>>> len(copy.deepcopy(model)[0]._forward_hooks)  # a copy takes them along
4
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
kept = []


def keep(layer, args, out):
    kept.append(out)


for call in range(1, 5):
    model[0].register_forward_hook(keep)
    model(torch.rand(32, 4))
    print(f"call {call}: {len(kept)} outputs kept")
