"""A batch of two color pictures, drawn: N pictures of C sheets, each H rows by W columns.
两张彩色图组成的批次：N 张图，每张 C 层，每层 H 行 W 列。

>>> batch.shape
torch.Size([2, 3, 4, 6])
>>> batch[0].shape, batch[0, 1].shape, batch[0, 1, 2].shape
(torch.Size([3, 4, 6]), torch.Size([4, 6]), torch.Size([6]))
"""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
batch = torch.rand(2, 3, 4, 6)  # N, C, H, W
print("batch      ", tuple(batch.shape))
print("batch[0]   ", tuple(batch[0].shape))  # C, H, W
print("batch[0, 1]", tuple(batch[0, 1].shape))  # H, W

fig, ax = plt.subplots(figsize=(4.5, 2.2), layout="constrained")
for n in range(2):
    # zh: 从后往前画：蓝、绿、红
    # en: back to front: blue, green, red
    for c, cmap in [(2, "Blues"), (1, "Greens"), (0, "Reds")]:
        box = (11 * n + c, 11 * n + c + 6, c, c + 4)
        sheet = batch[n, c].numpy()
        ax.imshow(sheet, cmap, vmin=-1, vmax=2, extent=box, zorder=-c)

for name, start, end, where in [
    ("W = 6", (0, -0.7), (6, -0.7), (2, -2)),
    ("H = 4", (-0.7, 4), (-0.7, 0), (-3.7, 1.7)),
    ("C = 3", (6.6, -0.5), (8.8, 1.7), (8.2, -0.4)),
    ("N = 2", (0, 7), (19, 7), (8.4, 7.4)),
]:
    ax.annotate("", end, start, arrowprops={"arrowstyle": "->"})
    ax.text(*where, name)
ax.set(xlim=(-4, 20), ylim=(-2.4, 8.4))
ax.axis("off")
plt.show()
