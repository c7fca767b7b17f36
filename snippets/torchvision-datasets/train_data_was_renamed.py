"""train_data and train_labels are called data and targets since torchvision 0.2.2.
train_data、train_labels 从 torchvision 0.2.2 起叫 data、targets。

>>> old is data.data, old_labels is data.targets
(True, True)
"""
# warns: UserWarning: train_data has been renamed data
# warns: UserWarning: train_labels has been renamed targets
from pathlib import Path

import numpy as np
from torchvision import datasets

raw = Path("data/MNIST/raw")
raw.mkdir(parents=True, exist_ok=True)
for name, a in {"images-idx3": np.zeros((9, 28, 28), "uint8"),
                "labels-idx1": np.zeros(9, "uint8")}.items():
    head = np.array([0x800 + a.ndim, *a.shape], ">i4")
    for part in ("train", "t10k"):
        file = raw / f"{part}-{name}-ubyte"
        file.write_bytes(head.tobytes() + a.tobytes())

data = datasets.MNIST("data")
old = data.train_data
old_labels = data.train_labels
print(old is data.data, old_labels is data.targets)
