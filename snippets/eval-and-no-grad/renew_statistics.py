"""train() with no_grad(): BatchNorm's statistics are measured anew, no weight changes.
train() 加 no_grad()：重新统计 BatchNorm 的均值和方差，权重不变。

>>> before > 4, after < 0.1
(True, True)
>>> all(torch.equal(a, b) for a, b in zip(weights, model.parameters(), strict=True))
True
>>> from torch.optim.swa_utils import update_bn
>>> other = nn.Sequential(nn.BatchNorm1d(3))
>>> update_bn([data], other)  # the same, ready-made
>>> torch.allclose(other[0].running_mean, data.mean(dim=0), atol=1e-4)
True
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.BatchNorm1d(3))
data = 5 + torch.randn(200, 3)
weights = [p.clone() for p in model.parameters()]

with torch.no_grad():
    before = model.eval()(data).mean().item()
    model.train()
    for _ in range(50):
        model(data)
    after = abs(model.eval()(data).mean().item())
print(f"mean of the output: {before:.2f} -> {after:.2f}")
