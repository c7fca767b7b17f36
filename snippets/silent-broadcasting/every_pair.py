"""The table that (4, 1) minus (4,) makes: only its diagonal is prediction minus its own target.
(4, 1) 减 (4,) 得到的表：只有对角线上才是预测减自己的标签。

>>> table.diagonal().tolist(), (table**2).mean().item()
([0.0, 0.0, 0.0, 0.0], 2.5)
"""
import matplotlib.pyplot as plt
import torch

y = torch.tensor([1.0, 2.0, 3.0, 4.0])
pred = y.unsqueeze(1)
table = pred - y  # (4, 4)

fig, ax = plt.subplots(figsize=(4.5, 2.9), layout="constrained")
ax.imshow(table, "PuOr", vmin=-5, vmax=5)
for i in range(4):
    for j in range(4):
        text = f"{table[i, j]:.0f}"
        ax.text(j, i, text, ha="center", va="center", color="0.1")
    box = plt.Rectangle((i - 0.46, i - 0.46), 0.92, 0.92)
    box.set(fill=False, edgecolor="#d62728", linewidth=2.5)
    ax.add_patch(box)
ax.set_xticks(range(4), [f"y[{j}]" for j in range(4)])
ax.set_yticks(range(4), [f"pred[{i}]" for i in range(4)])
ax.xaxis.tick_top()
plt.show()
