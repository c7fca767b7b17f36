"""A random walk, predicted from the nearest day known: days drawn at random, or the last fifth.
随机游走，用最近的已知一天来预测：验证的日子随机抽，或者取最后五分之一。

>>> error["at random"] < 1 < 4 < error["by time"]
True
>>> from sklearn.model_selection import TimeSeriesSplit
>>> all(max(a) < min(b) for a, b in TimeSeriesSplit(5).split(range(1000)))
True
"""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(1)
day = torch.arange(1000)
price = torch.randn(1000).cumsum(0)
order = torch.randperm(1000)
splits = {
    "at random": (order[200:], order[:200]),
    "by time": (day[:800], day[800:]),
}

error = {}
_, axes = plt.subplots(
    2, figsize=(4.5, 3.4), sharex=True, layout="constrained"
)
for axis, (name, (train, val)) in zip(axes, splits.items()):
    nearest = (day[val, None] - day[train]).abs().argmin(dim=1)
    guess = price[train][nearest]
    error[name] = (guess - price[val]).abs().mean().item()
    for part, color, label in [
        (train, "tab:gray", "training"),
        (val, "tab:orange", "validation"),
    ]:
        axis.plot(day[part], price[part], ".", color=color,
                  markersize=3, label=label)
    axis.set_title(f"{name}: mean error {error[name]:.1f}")
axes[0].legend(markerscale=3)
plt.show()
print(*(f"{name}: {value:.1f}" for name, value in error.items()))
