"""A second data set with the same indices: validation is plain, training still augmented.
同样的下标，再建一个数据集：验证集不增强，训练集照旧。

>>> files = FakeData(100)  # the same images, without a transform
>>> def flipped(part):
...     pairs = zip(part, part.indices)
...     return sum(x.tobytes() != files[i][0].tobytes() for (x, _), i in pairs)
>>> _ = torch.manual_seed(0)
>>> flipped(train) > 20, flipped(val)
(True, 0)
>>> len(val), set(train.indices) & set(val.indices)
(20, set())
"""
import torch
from torch.utils.data import Subset, random_split
from torchvision.datasets import FakeData
from torchvision.transforms.v2 import Identity, RandomHorizontalFlip

augment, plain = RandomHorizontalFlip(), Identity()
data = FakeData(100, transform=augment)

generator = torch.Generator().manual_seed(0)
train, val = random_split(data, [0.8, 0.2], generator)
second = FakeData(100, transform=plain)
val = Subset(second, val.indices)
print("training:  ", train.dataset.transform)
print("validation:", val.dataset.transform)
