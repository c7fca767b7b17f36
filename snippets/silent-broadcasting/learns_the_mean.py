"""The same line trained twice: with a target of (64,) instead of (64, 1) it comes out flat, at the mean.
同一条直线训练两次：标签是 (64,) 而不是 (64, 1)，学出来就是一条等于均值的水平线。

>>> [abs(round(slope, 1)) for slope in slopes]
[2.0, 0.0]
>>> abs(line.bias.item() - y.mean().item()) < 0.01
True
>>> [last < first for first, last in losses]  # both losses fall
[True, True]
>>> abs(losses[1][1] - y.var(correction=0).item()) < 0.01  # no further than the variance
True
"""
import matplotlib.pyplot as plt
import torch
from torch import nn

x = torch.linspace(-1, 1, 64).unsqueeze(1)  # (64, 1)
y = 2 * x + 1
slopes, losses = [], []

fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.plot(x[::4], y[::4], "o", color="gray", label="data")
for target, style in [(y, "-"), (y.squeeze(1), "--")]:
    torch.manual_seed(0)
    line = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(line.parameters(), lr=0.1)
    for step in range(150):
        loss = ((line(x) - target) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step == 0:
            first = loss.item()
    slopes.append(line.weight.item())
    losses.append((first, loss.item()))
    shape = str(tuple(target.shape))
    print(f"{shape:<8} loss {first:.2f} -> {loss.item():.2f},", end="")
    print(f" slope {abs(slopes[-1]):.2f}")
    ax.plot(x, line(x).detach(), style, lw=2, label=f"target {shape}")
ax.set(xlabel="x", ylabel="y", xticks=(-1, 0, 1), yticks=(-1, 1, 3))
ax.legend()
plt.show()
