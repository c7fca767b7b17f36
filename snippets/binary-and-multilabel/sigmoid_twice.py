"""Is a digit odd? With a sigmoid in the model, too, the loss cannot fall below 0.5, and out > 0 is always True.
数字是不是奇数？模型里多加一个 sigmoid，损失降不到 0.5 以下，out > 0 也永远是 True。

>>> [round(loss[0], 1) for loss in curves]  # both begin close to log(2)
[0.7, 0.7]
>>> curves[0][-1] < 0.3, min(curves[1]) > floor > 0.5
(True, True)
>>> positive[1] == 1.0, abs(positive[0] - 0.5) < 0.1
(True, True)
>>> worst = F.binary_cross_entropy_with_logits(torch.tensor([1.0, 0.0]), torch.tensor([1.0, 0.0]), reduction="none")
>>> [round(loss, 2) for loss in worst.tolist()]  # the best that a positive and a negative can reach
[0.31, 0.69]
"""
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

x, y = map(torch.tensor, load_digits(return_X_y=True))
x, y = x.float() / 16, (y % 2).float()
floor = F.binary_cross_entropy_with_logits(y[:1200], y[:1200]).item()

fig, ax = plt.subplots(figsize=(4.5, 2.8), layout="constrained")
curves, positive = [], []
for name, style in [("logits", "-"), ("sigmoid twice", "--")]:
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 1)
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    curve = []
    for step in range(100):
        out = model(x[:1200]).squeeze(1)
        if name == "sigmoid twice":
            out = out.sigmoid()
        loss = F.binary_cross_entropy_with_logits(out, y[:1200])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        curve.append(loss.item())
    share = (out > 0).float().mean().item()
    print(f"{name:<14}loss {curve[-1]:.2f}, out > 0: {share:.2f}")
    ax.plot(curve, style, label=name)
    curves.append(curve)
    positive.append(share)
ax.axhline(floor, color="gray", linestyle=":")
ax.text(100, floor - 0.06, f"{floor:.2f}", ha="right", color="gray")
ax.set(xlabel="step", ylabel="loss", ylim=(0, 0.75))
ax.legend()
plt.show()
