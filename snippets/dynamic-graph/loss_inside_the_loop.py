"""The forward pass inside the loop: a new graph for each backward().
前向放进循环：每次 backward() 都有一张新图。

>>> 2.95 < w.item() < 3.05
True
>>> loss.item() < 0.1
True
"""
import torch

x = torch.linspace(-1, 1, 20)
target = 3 * x
w = torch.zeros((), requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)

for step in range(4):
    loss = (w * x - target).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(f"{step}: loss {loss.item():.2f}, w {w.item():.2f}")
