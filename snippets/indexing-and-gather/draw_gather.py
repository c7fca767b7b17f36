"""gather along dim 1, drawn: each number of the index says which column of its own row.
沿第 1 维的 gather：index 里的每个数说的是“本行第几列”。

>>> out.tolist()
[[11, 13], [20, 20], [32, 31]]
>>> all(out[i, j] == x[i, index[i, j]] for i in range(3) for j in range(2))
True
>>> out.shape == index.shape
True
>>> torch.equal(out, torch.take_along_dim(x, index, dim=1))
True
"""
import matplotlib.pyplot as plt
import torch

x = torch.tensor([[10, 11, 12, 13], [20, 21, 22, 23], [30, 31, 32, 33]])
index = torch.tensor([[1, 3], [0, 0], [2, 1]])
out = x.gather(1, index)
print(out.tolist())

fig, ax = plt.subplots(figsize=(4.5, 2.1), layout="constrained")
colors = ["tab:blue", "tab:orange", "tab:green"]
tables = [(0, "x", x), (5.4, "index", index), (8.8, "out", out)]
for left, name, table in tables:
    columns = table.size(1)
    ax.text(left + columns / 2, -0.9, name, ha="center", weight="bold")
    for j in range(columns):
        ax.text(left + j + 0.5, -0.25, j, ha="center", size=8)
    for i, row in enumerate(table.tolist()):
        for j, number in enumerate(row):
            strong = 0.45 if name != "x" or j in index[i] else 0.08
            box = plt.Rectangle((left + j, i), 1, 1, fc=colors[i])
            box.set(alpha=strong, ec="k")
            ax.add_patch(box)
            center = (left + j + 0.5, i + 0.5)
            ax.text(*center, number, ha="center", va="center")
ax.text(4.7, 1.5, "[", ha="center", va="center", size=14)
ax.text(8.1, 1.5, "] =", ha="center", va="center", size=14)
ax.set(xlim=(-0.2, 11), ylim=(3.1, -1.6), aspect="equal")
ax.axis("off")
plt.show()
