"""The whole of training in ten lines: forward, zero_grad, backward, step, again and again.
十行写完训练：前向、zero_grad、backward、step，一遍又一遍。

>>> loss.item() < 1e-4
True
>>> round(model.weight.item(), 1), round(model.bias.item(), 1)
(3.0, 1.0)
"""
import torch
from torch import nn

torch.manual_seed(0)
x = torch.rand(64, 1)
y = 3 * x + 1
model = nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)

for step in range(200):
    loss = nn.functional.mse_loss(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"{model.weight.item():.2f} x + {model.bias.item():.2f}")
