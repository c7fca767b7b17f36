"""Compares what the loss depends on with what the optimizer holds, whatever has a name or not.
把损失用到的张量和优化器手里的张量比一比，有没有名字都查得到。

>>> missing
['head.bias (3,)', 'head.weight (3, 8)', 'no name (8, 8)', 'no name (8,)']
>>> unused
['spare.weight', 'spare.bias']
>>> from torchvision.models import resnet18
>>> sound = resnet18(num_classes=3)
>>> all_held = set(sound.parameters())
>>> graph = [sound(torch.rand(2, 3, 32, 32)).sum().grad_fn]
>>> for node in graph:
...     graph += [n for n, _ in node.next_functions if n and n not in graph]
>>> {n.variable for n in graph if hasattr(n, "variable")} == all_held
True
"""
import torch
from torch import nn

model = nn.Module()
model.first, model.head = nn.Linear(4, 8), nn.Linear(8, 2)
model.hidden = [nn.Linear(8, 8)]
model.spare = nn.Linear(8, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model.head = nn.Linear(8, 3)
x = model.first(torch.rand(5, 4)).relu()
loss = model.head(model.hidden[0](x).relu()).mean()

held = {p for g in optimizer.param_groups for p in g["params"]}
names = {p: name for name, p in model.named_parameters()}
nodes = [loss.grad_fn]
for node in nodes:  # the list grows while it is read
    nodes += [n for n, _ in node.next_functions
              if n and n not in nodes]
used = {n.variable for n in nodes if hasattr(n, "variable")}
missing = sorted(f"{names.get(p, 'no name')} {tuple(p.shape)}"
                 for p in used - held)
unused = [names[p] for p in names if p not in used]
print("not in the optimizer:", *missing, sep="\n  ")
print("not used by the loss:", *unused, sep="\n  ")
