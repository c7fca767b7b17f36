"""A block of 2 x 3 x 4 numbers, drawn, and which of them are added to one along each dim.
2 × 3 × 4 的一块数，画出来；沿每一维，是哪几个数加成一个。

>>> shapes
[[3, 4], [2, 4], [2, 3]]
>>> all(x.sum(dim).numel() == 24 // x.size(dim) for dim in range(3))
True
>>> [x.sum(0)[0, 0].equal(x[:, 0, 0].sum()), x.sum(1)[0, 0].equal(x[0, :, 0].sum()), x.sum(2)[0, 0].equal(x[0, 0, :].sum())]
[True, True, True]
>>> marked.sum().item(), marked[0, 0].sum().item()  # of the last panel: the four numbers of a row
(4.0, 4.0)
"""
import matplotlib.pyplot as plt
import torch
from matplotlib.colors import ListedColormap

x = torch.arange(24).reshape(2, 3, 4)
colors = ListedColormap(["silver", "tab:orange"])
columns, rows = torch.arange(5).numpy(), torch.arange(4).numpy()

shapes = []
fig, axes = plt.subplots(1, 3, figsize=(4.5, 2), layout="constrained")
for dim, ax in enumerate(axes):
    # zh: 加成一个数的那几格，涂成橙色
    # en: in orange, those that become one number
    marked = torch.zeros(2, 3, 4)
    marked.transpose(0, dim)[:, 0, 0] = 1
    shapes.append(list(x.sum(dim).shape))
    # zh: 先画后面一层，再画前面一层
    # en: the sheet at the back, then the one in front
    for sheet, shift in [(1, 0.8), (0, 0)]:
        ax.pcolormesh(columns + shift, rows + shift,
                      marked[sheet].flip(0).numpy(), cmap=colors,
                      vmin=0, vmax=1, edgecolors="white")
    ax.set_title(f"sum(dim={dim})\n{shapes[-1]}", fontsize=11)
    ax.set_aspect("equal")
    ax.axis("off")
print(list(x.shape), "->", *shapes)
plt.show()
