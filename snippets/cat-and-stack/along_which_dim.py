"""a (blue) and b (orange), joined and stacked along dimension 0 and 1, drawn.
把 a（蓝）和 b（橙）沿第 0 维、第 1 维拼接和堆叠，画出来。

>>> [tuple(t.shape) for t in pictures.values()]
[(4, 3), (2, 6), (2, 2, 3), (2, 2, 3)]
>>> pictures["stack, dim=1"].tolist()
[[[0, 1, 2], [6, 7, 8]], [[3, 4, 5], [9, 10, 11]]]
"""
import matplotlib.pyplot as plt
import numpy as np
import torch

a = torch.arange(6).reshape(2, 3)
b = a + 6
pictures = {
    "cat, dim=0": torch.cat([a, b]),
    "cat, dim=1": torch.cat([a, b], dim=1),
    "stack, dim=0": torch.stack([a, b]),
    "stack, dim=1": torch.stack([a, b], dim=1),
}
size = {"figsize": (4.5, 2.9), "height_ratios": (4, 2)}
fig, axes = plt.subplots(2, 2, layout="constrained", **size)
for ax, (name, t) in zip(axes.flat, pictures.items(), strict=True):
    sheets = t if t.dim() == 3 else t[None]
    for n, sheet in enumerate(sheets):
        for (i, j), number in np.ndenumerate(sheet.numpy()):
            color = "tab:blue" if number < 6 else "tab:orange"
            face = (color, 0.5)
            x = j + 3.5 * n
            box = (x, i), 1, 1
            ax.add_patch(plt.Rectangle(*box, fc=face, ec="gray"))
            ax.text(x + 0.5, i + 0.5, number, ha="center", va="center")
    ax.set_title(f"{name}: {tuple(t.shape)}", fontsize="medium")
    bottom = 4.1 if t.dim() == 2 else 2.1
    ax.set(xlim=(-0.1, 6.6), ylim=(bottom, -0.1), aspect="equal")
    ax.axis("off")
plt.show()
