"""Before training: the numbers of the classes, how many images each has, and whether train and test agree.
训练之前：看编号、看每类多少张、看训练集和测试集的编号是否一致。

>>> train.class_to_idx == test.class_to_idx
True
>>> Counter(train.targets), Counter(test.targets)
(Counter({0: 4, 1: 2}), Counter({0: 1, 1: 1}))
>>> x.shape, x.dtype
(torch.Size([6, 3, 32, 32]), torch.float32)
"""
from collections import Counter
from pathlib import Path

import torch
from PIL import Image
from torch.utils.data import DataLoader
from torchvision.datasets import ImageFolder
from torchvision.transforms import v2

counts = {"train/cat": 4, "train/dog": 2, "test/cat": 1, "test/dog": 1}
for name, count in counts.items():
    folder = Path("garden", name)
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        Image.new("RGB", (48, 40)).save(folder / f"{i}.png")

transform = v2.Compose([
    v2.ToImage(),
    v2.Resize((32, 32)),
    v2.ToDtype(torch.float32, scale=True),
])
train = ImageFolder("garden/train", transform)
test = ImageFolder("garden/test", transform)

print(train.class_to_idx)
print(Counter(train.targets), Counter(test.targets))
assert train.class_to_idx == test.class_to_idx

x, y = next(iter(DataLoader(train, batch_size=6, shuffle=True)))
print(tuple(x.shape), x.dtype)
