"""eval() of the frozen layer comes after each model.train(): nothing moves.
每次 model.train() 之后，再对冻结的层调用 eval()：不动了。

>>> moved, model.training, norm.training
(False, True, False)
>>> norm.weight.requires_grad
False
"""
import torch
from torch import nn

torch.manual_seed(0)
data = 5 + torch.randn(64, 3)
model = nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 2))
norm = model[0].requires_grad_(False)
for epoch in range(2):
    model.train()
    norm.eval()
    model(data)
moved = bool(norm.running_mean.any())
print("moved:", moved)
