"""A constant start: eight units get the same gradient and stay one and the same.
常数起点：八个单元梯度相同，一直是同一个。

>>> units, loss.item() > 0.2
(1, True)
>>> zero = nn.Sequential(nn.Linear(1, 8), nn.ReLU(), nn.Linear(8, 1))
>>> for p in zero.parameters():
...     _ = nn.init.zeros_(p)
>>> nn.functional.mse_loss(zero(x), y + 1).backward()
>>> [name for name, p in zero.named_parameters() if p.grad.any()]  # only this one ever moves
['2.bias']
"""
import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-3, 3, 64)[:, None]
y = (2 * x).sin()
model = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 1))
for p in model.parameters():
    nn.init.constant_(p, 0.1)

optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for step in range(500):
    loss = nn.functional.mse_loss(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
units = len(model[0].weight.detach().round(decimals=3).unique())
print(f"loss {loss.item():.3f}, different units: {units}")
