"""mnist.data and mnist.targets are the raw files: transform and target_transform never touch them.
mnist.data 和 mnist.targets 是原始数据：transform 和 target_transform 碰不到它们。

>>> (img.max().item(), label), (raw_img.max().item(), raw_label.item())
((1.0, 1), (255, 7))
>>> calls = []
>>> data.target_transform = calls.append
>>> for _ in range(3):
...     _ = data[0]
>>> calls  # on every access, not once
[7, 7, 7]
"""
from pathlib import Path

import numpy as np
import torch
from torchvision import datasets
from torchvision.transforms import v2

# zh: 九张全白的图片，标签都是 7
# en: nine white images, each labelled 7
raw = Path("data/MNIST/raw")
raw.mkdir(parents=True, exist_ok=True)
for name, a in {"images-idx3": np.full((9, 28, 28), 255, "uint8"),
                "labels-idx1": np.full(9, 7, "uint8")}.items():
    head = np.array([0x800 + a.ndim, *a.shape], ">i4")
    for part in ("train", "t10k"):
        file = raw / f"{part}-{name}-ubyte"
        file.write_bytes(head.tobytes() + a.tobytes())

data = datasets.MNIST(
    "data",
    transform=v2.Compose([
        v2.ToImage(), v2.ToDtype(torch.float32, scale=True)]),
    target_transform=lambda y: y % 2,
)
img, label = data[0]
raw_img, raw_label = data.data[0], data.targets[0]
print("data[0]:     ", img.max().item(), label)
print("data.data[0]:", raw_img.max().item(), raw_label.item())
