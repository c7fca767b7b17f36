"""Nine ways to draw one picture: the first is right, and none of the others raises.
同一张图的九种画法：第一种对，其余的都错，却都不报错。

>>> all(torch.as_tensor(drawn).shape[:2] == (48, 48) for drawn in ways.values())
True
>>> torch.equal(ways["6"].mT.float(), hwc.mT.to(torch.uint8).float()), ways["6"].max().item()
(True, 1)
>>> undone = ways["7"] * torch.tensor(std) + torch.tensor(mean)
>>> torch.allclose(undone, hwc, atol=1e-6)
True
>>> ways["9"].dtype, ways["9"].shape  # numbers of colors
(dtype('uint8'), (48, 48))
"""
import matplotlib.pyplot as plt
import numpy as np
import torch
from torchvision.transforms.v2.functional import (
    normalize,
    to_pil_image,
)

img = torch.zeros(3, 48, 48)  # C, H, W
for rows, columns, color in [
    (slice(48), slice(48), [0.5, 0.8, 1.0]),  # sky
    (slice(34, 48), slice(48), [0.2, 0.6, 0.2]),  # grass
    (slice(6, 18), slice(28, 40), [1.0, 0.7, 0.0]),  # sun
    (slice(22, 34), slice(6, 18), [0.7, 0.2, 0.1]),  # house
]:
    img[:, rows, columns] = torch.tensor(color).view(3, 1, 1)
mean, std = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
normalized = normalize(img, mean, std)
hwc = img.permute(1, 2, 0)

ways = {
    "1": hwc,
    "2": img.reshape(48, 48, 3),
    "3": img.permute(2, 1, 0),
    "4": hwc.flip(-1),  # BGR
    "5": hwc * 255,
    "6": hwc.to(torch.uint8),
    "7": normalized.permute(1, 2, 0),
    "8": np.asarray(to_pil_image(normalized)),
    "9": np.asarray(to_pil_image(img).convert("P")),
}
fig, axes = plt.subplots(3, 3, figsize=(4.5, 4.9),
                         layout="constrained")
for ax, (number, drawn) in zip(axes.flat, ways.items(), strict=True):
    ax.imshow(np.asarray(drawn), interpolation="none")
    ax.set_title(number, fontsize=11)
    ax.set(xticks=[], yticks=[])
plt.show()
