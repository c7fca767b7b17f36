"""Setting the transform of val.dataset sets the training part's, too: they are one data set.
改 val.dataset 的 transform，训练集的也变了：两部分是同一个数据集。

>>> files = FakeData(100)  # the same images, without a transform
>>> def flipped(part):
...     pairs = zip(part, part.indices)
...     return sum(x.tobytes() != files[i][0].tobytes() for (x, _), i in pairs)
>>> flipped(train), flipped(val)
(0, 0)
>>> _ = torch.manual_seed(0)
>>> val.dataset.transform = augment
>>> val.transform = plain  # a new attribute that nobody reads
>>> flipped(val) > 4
True
"""
import torch
from torch.utils.data import random_split
from torchvision.datasets import FakeData
from torchvision.transforms.v2 import Identity, RandomHorizontalFlip

augment, plain = RandomHorizontalFlip(), Identity()
data = FakeData(100, transform=augment)

generator = torch.Generator().manual_seed(0)
train, val = random_split(data, [0.8, 0.2], generator)
val.dataset.transform = plain
print("training:  ", train.dataset.transform)
print("validation:", val.dataset.transform)
