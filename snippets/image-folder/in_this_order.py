"""ImageFolder is a list of (path, label): classes in sorted order, files in sorted order within each.
ImageFolder 就是一张 (路径, 标签) 的表：先按类名排序，类内再按文件名排序。

>>> by_hand == data.samples
True
>>> data.targets  # class by class: training needs shuffle=True
[0, 0, 1, 2, 2]
"""
from pathlib import Path

import matplotlib.pyplot as plt
from PIL import Image
from torchvision.datasets import ImageFolder

pictures = {"green": 1, "red": 2, "blue": 2}
for color, count in pictures.items():
    folder = Path("colors", color)
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        Image.new("RGB", (16, 16), color).save(folder / f"{i}.png")

by_hand = []
names = sorted(p.name for p in Path("colors").iterdir())
for label, name in enumerate(names):
    for path in sorted(Path("colors", name).glob("*.png")):
        by_hand.append((str(path), label))

data = ImageFolder("colors")
print(names, by_hand == data.samples)
fig, axes = plt.subplots(1, len(data), figsize=(6, 1.8))
for ax, (path, label) in zip(axes, data.samples, strict=True):
    ax.imshow(data.loader(path))
    ax.set_title(f"{label}", fontsize=10)
    ax.set_xlabel("/".join(Path(path).parts[-2:]), fontsize=9)
    ax.set(xticks=[], yticks=[])
plt.show()
