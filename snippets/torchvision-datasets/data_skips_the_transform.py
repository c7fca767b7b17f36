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
>>> import pickle  # CIFAR10 in its own format, its hashes left out
>>> folder = Path("data", datasets.CIFAR10.base_folder)
>>> folder.mkdir(exist_ok=True)
>>> batch = {"data": np.zeros((2, 3072), "uint8"), "labels": [3, 8]}
>>> for file, _ in datasets.CIFAR10.train_list:
...     n = (folder / file).write_bytes(pickle.dumps(batch))
>>> n = (folder / "batches.meta").write_bytes(pickle.dumps({"label_names": ["cat"]}))
>>> datasets.CIFAR10._check_integrity = lambda self: True
>>> datasets.CIFAR10.meta = datasets.CIFAR10.meta | {"md5": None}
>>> cifar = datasets.CIFAR10("data")
>>> type(cifar.data).__name__, cifar.data.shape, cifar.targets
('ndarray', (10, 32, 32, 3), [3, 8, 3, 8, 3, 8, 3, 8, 3, 8])
>>> datasets.CIFAR10.base_folder, datasets.CIFAR100.base_folder
('cifar-10-batches-py', 'cifar-100-python')
>>> import inspect
>>> svhn = inspect.getsource(datasets.SVHN)
>>> "self.targets" in svhn, "self.labels" in svhn, datasets.SVHN.split_list["train"][1]
(False, True, 'train_32x32.mat')
>>> "transpose(self.data, (3, 2, 0, 1))" in svhn
True
>>> data.train_data is data.data  # the name up to torchvision 0.2.1; it warns
True
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
