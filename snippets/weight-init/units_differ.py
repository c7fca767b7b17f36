"""A random start: eight units learn different things.
随机起点：八个单元各学各的。

>>> units, loss.item() < 0.05
(8, True)
"""
import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-3, 3, 64)[:, None]
y = (2 * x).sin()
model = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 1))
for p in model.parameters():
    nn.init.normal_(p, std=0.5)

optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for step in range(500):
    loss = nn.functional.mse_loss(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
units = len(model[0].weight.detach().round(decimals=3).unique())
print(f"loss {loss.item():.3f}, different units: {units}")
