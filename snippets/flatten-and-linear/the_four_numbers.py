"""The four numbers of the message, drawn from a real one: the two in the middle must be equal.
报错里的四个数，画自一次真的报错：中间两个必须相等。

>>> (rows, got, want, out)
(240, 15, 1800, 10)
>>> rows == 2 * 8 * 15, layer(maps.flatten(1)).shape
(True, torch.Size([2, 10]))
"""
import re

import matplotlib.pyplot as plt
import torch
from torch import nn

maps = torch.rand(2, 8, 15, 15)
layer = nn.Linear(1800, 10)
try:
    layer(maps)
except RuntimeError as error:
    numbers = re.findall(r"(\d+)x(\d+)", str(error))
    print(str(error).split("multiplied ")[1])
(rows, got), (want, out) = [map(int, pair) for pair in numbers]

_, ax = plt.subplots(figsize=(4.5, 2), layout="constrained")
for x, height, width, name, left, top, inner in [
    (0, 3, 1.5, "the input", f"rows: {rows}", f"in each: {got}", 0),
    (5, 4, 1.2, "the layer", f"wants: {want}", f"gives: {out}", 1),
]:
    ax.add_patch(plt.Rectangle((x, -height), width, height, fill=False))
    ax.text(x, -4.4, f"mat{1 + inner}: {name}", va="top")
    for (place, text), orange in zip(
        [((x - 0.2, -1.5), left), ((x, 0.5), top)], (inner, not inner)
    ):
        ax.text(*place, text, color="tab:orange" if orange else "black",
                ha="right" if text == left else "left", va="center")
ax.text(2.5, -0.4, "≠", color="tab:orange", fontsize=20, va="center")
ax.set(xlim=(-1.9, 7.3), ylim=(-5.2, 1))
ax.axis("off")
plt.show()
