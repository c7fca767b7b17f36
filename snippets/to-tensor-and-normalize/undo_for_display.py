"""To draw a normalized image, multiply by std and add mean.
要画归一化过的图片，先乘标准差、再加均值。

>>> torch.allclose(shown["undone"], x, atol=1e-6)
True
>>> undo = v2.Normalize([-m / s for m, s in zip(mean, std)], [1 / s for s in std])
>>> torch.allclose(undo(y), x, atol=1e-6)  # as one Normalize
True
>>> y.min().item() < -1 and y.max().item() > 2
True
"""
import matplotlib.pyplot as plt
import torch
from torchvision.transforms import v2

x = torch.zeros(3, 48, 48)
x[:] = torch.tensor([0.5, 0.8, 1.0]).view(3, 1, 1)  # sky
x[:, 34:] = torch.tensor([0.2, 0.6, 0.2]).view(3, 1, 1)  # grass
x[:, 6:18, 28:40] = torch.tensor([1.0, 0.7, 0.0]).view(3, 1, 1)  # sun
x[:, 22:34, 6:18] = torch.tensor([0.7, 0.2, 0.1]).view(3, 1, 1)  # house

mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
y = v2.Normalize(mean, std)(x)
back = (y * torch.tensor(std).view(3, 1, 1)
        + torch.tensor(mean).view(3, 1, 1))

shown = {"image": x, "normalized, clipped": y.clamp(0, 1),
         "undone": back}
fig, axes = plt.subplots(1, 3, figsize=(4.5, 1.8),
                         layout="constrained")
for ax, (title, img) in zip(axes, shown.items(), strict=True):
    ax.imshow(img.permute(1, 2, 0).clamp(0, 1).numpy())
    ax.set_title(title, fontsize=9)
    ax.axis("off")
plt.show()
