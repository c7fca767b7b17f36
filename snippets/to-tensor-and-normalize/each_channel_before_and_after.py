"""What Normalize does to a photo's channels: each moves to mean 0 and is stretched to std 1, by shifting and scaling alone.
Normalize 对一张照片的三个通道做了什么：各自移到均值 0、拉伸到标准差 1，只有平移和缩放。

>>> [round(m, 2) + 0.0 for m in y.mean(dim=(1, 2)).tolist()]
[0.0, 0.0, 0.0]
>>> [round(s, 2) for s in y.std(dim=(1, 2)).tolist()]
[1.0, 1.0, 1.0]
>>> x.min().item() >= 0 and x.max().item() <= 1 and y.min().item() < -1 and y.max().item() > 4
True
>>> torch.equal(x[0].flatten().argsort(stable=True), y[0].flatten().argsort(stable=True))  # the order of the pixels stays
True
"""
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_sample_image
from torchvision.transforms import v2

photo = torch.tensor(load_sample_image("flower.jpg"))
x = photo.permute(2, 0, 1) / 255  # H, W, C -> C, H, W
mean, std = x.mean(dim=(1, 2)), x.std(dim=(1, 2))
y = v2.Normalize(mean.tolist(), std.tolist())(x)
print("mean", *(f"{m:.2f}" for m in mean))
print("std ", *(f"{s:.2f}" for s in std))

fig, ax = plt.subplots(figsize=(4.5, 2.6), layout="constrained")
for row, img in [(3, x), (-1, y)]:  # above: before; below: after
    for c, color in enumerate(("C3", "C2", "C0")):
        v, at = img[c], row - c
        m, s = v.mean(), v.std()
        ax.hlines(at, v.min(), v.max(), color)
        ax.hlines(at, m - s, m + s, color, linewidth=6)
        ax.plot(m, at, "o", color="black")
ax.axvline(0, color="black", linestyle=":", zorder=0)
ax.axvline(1, color="black", linestyle=":", zorder=0)
ax.set_yticks([3, 2, 1, -1, -2, -3], 2 * ["R", "G", "B"])
ax.set_ylim(-3.6, 3.6)
ax.text(2.7, 2, "before", va="center")
ax.text(2.7, -1, "after", va="center")
plt.show()
