"""MNIST(root) is the training set: without train=False the test is too good.
MNIST(root) 是训练集：忘了 train=False，测试结果好得离谱。

>>> accuracy["train=True"] == 1, 0.9 < accuracy["train=False"] < 0.99
(True, True)
>>> len(datasets.MNIST("data"))  # train=True is the default
1500
>>> wrong = datasets.MNIST("data", "test")  # any non-empty string counts as true
>>> len(wrong), "Split: Test" in repr(wrong)  # and what is printed lies
(1500, True)
>>> datasets.SVHN("data", train=False)  # others have split= instead  # doctest: +ELLIPSIS
Traceback (most recent call last):
TypeError: SVHN.__init__() got an unexpected keyword argument 'train'
>>> datasets.SVHN("data", split="val")  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: Unknown value 'val' for argument split. Valid values are ...
"""
from pathlib import Path

import numpy as np
import torch
from sklearn.datasets import load_digits
from torchvision import datasets

digits = load_digits()
images = (digits.images * 15.9).astype("uint8")
labels = digits.target.astype("uint8")
raw = Path("data/MNIST/raw")
raw.mkdir(parents=True, exist_ok=True)
for part, rows in {"train": slice(1500),
                   "t10k": slice(1500, None)}.items():
    for name, a in {"images-idx3": images[rows],
                    "labels-idx1": labels[rows]}.items():
        head = np.array([0x800 + a.ndim, *a.shape], ">i4")
        file = raw / f"{part}-{name}-ubyte"
        file.write_bytes(head.tobytes() + a.tobytes())

known = datasets.MNIST("data")
accuracy = {}
for train in (True, False):
    test = datasets.MNIST("data", train=train)
    # zh: 像哪个训练样本，就猜它的标签
    # en: guess the label of the nearest training sample
    nearest = torch.cdist(test.data.flatten(1).float(),
                          known.data.flatten(1).float()).argmin(1)
    right = known.targets[nearest] == test.targets
    accuracy[f"train={train}"] = right.float().mean().item()
    print(f"train={train}: {len(test)} {right.float().mean():.2f}")
