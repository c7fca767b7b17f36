"""Frozen, and it moves: model.train() puts the layer back into training mode.
冻结了还在动：model.train() 又把这一层带回训练模式。

>>> moved
True
>>> other = nn.BatchNorm1d(3)  # no_grad() stops no statistics
>>> with torch.no_grad():
...     _ = other(data)
>>> other.running_mean.min().item() > 0.3
True
>>> still = nn.BatchNorm1d(3, momentum=0.0)  # keeps them, but normalizes with the batch's
>>> out = still(data)
>>> still.running_mean.tolist(), out.mean().abs().item() < 1e-5
([0.0, 0.0, 0.0], True)
>>> late = nn.BatchNorm1d(3).eval()  # track_running_stats, changed when the layer exists already
>>> before = late(data)
>>> late.track_running_stats = False
>>> torch.equal(late(data), before)  # no effect in eval mode
True
>>> out = late.train()(data)  # in training it stops the update, and the batch's statistics are used
>>> late.running_mean.tolist(), out.mean().abs().item() < 1e-5
([0.0, 0.0, 0.0], True)
>>> never = nn.BatchNorm1d(3, track_running_stats=False).eval()  # built without
>>> never.running_mean is None, never(data).mean().abs().item() < 1e-5
(True, True)
"""
import torch
from torch import nn

torch.manual_seed(0)
data = 5 + torch.randn(64, 3)
model = nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 2))
norm = model[0].requires_grad_(False)
norm.eval()
for epoch in range(2):
    model.train()
    model(data)
moved = bool(norm.running_mean.any())
print("moved:", moved)
