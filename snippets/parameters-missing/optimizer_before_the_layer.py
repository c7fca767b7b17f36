"""The optimizer was made before the new last layer: it holds the old one, the new one never moves.
优化器建得比新的最后一层早：手里还是旧的那层，新的一动不动。

>>> moved
False
>>> model[2].weight.grad is None, len(optimizer.param_groups[0]["params"])  # 2 of the 4 are in no model
(False, 4)
>>> optimizer.add_param_group({"params": model[2].parameters()})  # the other cure
>>> optimizer.step()
>>> torch.equal(before, model[2].weight)
False
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10),
)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model[2] = nn.Linear(8, 3)

before = model[2].weight.detach().clone()
model(torch.rand(5, 4)).square().sum().backward()
optimizer.step()
moved = not torch.equal(before, model[2].weight)
print("the new layer moved:", moved)
