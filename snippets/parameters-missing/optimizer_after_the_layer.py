"""First the layers, then the optimizer: the new layer is trained.
先把层都换好，再建优化器：新的层就会训练。

>>> moved
True
>>> len(optimizer.param_groups[0]["params"])
4
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10),
)
model[2] = nn.Linear(8, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

before = model[2].weight.detach().clone()
model(torch.rand(5, 4)).square().sum().backward()
optimizer.step()
moved = not torch.equal(before, model[2].weight)
print("the new layer moved:", moved)
