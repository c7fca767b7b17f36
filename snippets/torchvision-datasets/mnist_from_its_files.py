"""MNIST reads four files under root/MNIST/raw; here the program writes them itself.
MNIST 读 root/MNIST/raw 下的四个文件；这里由程序自己写出来。

>>> len(train), len(test)
(1500, 297)
>>> train[0][0].size, train[0][0].mode, train[0][1]
((8, 8), 'L', 0)
>>> len(datasets.MNIST("data", download=True))  # the files are there: no network
1500
>>> wanted = [name.removesuffix(".gz") for name, _ in datasets.MNIST.resources]
>>> sorted(wanted) == sorted(path.name for path in raw.iterdir())
True
>>> datasets.FashionMNIST("data")  # looks in data/FashionMNIST
Traceback (most recent call last):
RuntimeError: Dataset not found. You can use download=True to download it
>>> short = raw / "train-images-idx3-ubyte"
>>> n = short.write_bytes(short.read_bytes()[:-1])  # a broken file passes the check
>>> datasets.MNIST("data", download=True)
Traceback (most recent call last):
RuntimeError: shape '[1500, 8, 8]' is invalid for input of size 95999
>>> n = short.write_bytes(b"")
>>> datasets.MNIST("data", download=True)
Traceback (most recent call last):
ValueError: invalid literal for int() with base 16: b''
"""
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
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

train = datasets.MNIST("data")
test = datasets.MNIST("data", train=False)
print(train)
print(len(test), "in the test set")

fig, axes = plt.subplots(1, 6, figsize=(6, 1.4))
for i, ax in enumerate(axes):
    img, label = train[i]
    ax.imshow(img, "gray")
    ax.set_title(label)
    ax.axis("off")
plt.show()
