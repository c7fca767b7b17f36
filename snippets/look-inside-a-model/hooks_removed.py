"""A hook in a with block is removed at its end, and detach() lets the graph go.
写在 with 里的钩子，出了 with 就撤掉；detach() 不留计算图。

>>> len(kept), len(model[0]._forward_hooks), kept[0].grad_fn
(4, 0, None)
>>> try:
...     with model[0].register_forward_hook(keep):
...         model(torch.rand(32, 5))
... except RuntimeError:
...     len(model[0]._forward_hooks)  # after an exception as well
0
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
kept = []


def keep(layer, args, out):
    kept.append(out.detach())


for call in range(1, 5):
    with model[0].register_forward_hook(keep):
        model(torch.rand(32, 4))
    print(f"call {call}: {len(kept)} outputs kept")
