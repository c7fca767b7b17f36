"""Histograms of the three channels: in [0, 1] before Normalize, around 0 after it.
三个通道的直方图：归一化前在 [0, 1] 里，归一化后以 0 为中心。

>>> x.min().item() >= 0 and x.max().item() <= 1
True
>>> torch.allclose(y.mean(dim=(1, 2)), torch.zeros(3), atol=1e-4)
True
>>> torch.allclose(y.std(dim=(1, 2)), torch.ones(3), atol=1e-4)
True
>>> (y < 0).float().mean().item() > 0.4 and y.max().item() > 1
True
"""
import matplotlib.pyplot as plt
import torch
from torchvision.transforms import v2

torch.manual_seed(0)
center = torch.tensor([0.7, 0.5, 0.3]).view(3, 1, 1)
x = (center + 0.1 * torch.randn(3, 64, 64)).clamp(0, 1)
mean, std = x.mean(dim=(1, 2)), x.std(dim=(1, 2))
y = v2.Normalize(mean.tolist(), std.tolist())(x)

fig, axes = plt.subplots(1, 2, figsize=(6, 2.5))
for ax, img, title in zip(axes, (x, y),
                          ("before", "after Normalize"), strict=True):
    for values, color in zip(img, ("C3", "C2", "C0"), strict=True):
        ax.hist(values.flatten().numpy(), 30, color=color,
                histtype="step")
    ax.set_title(f"{title}: {img.min():.1f} to {img.max():.1f}")
    ax.set_yticks([])
plt.tight_layout()
plt.show()
