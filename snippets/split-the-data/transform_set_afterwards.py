"""Setting the transform of val.dataset sets the training part's, too: they are one data set.
改 val.dataset 的 transform，训练集的也变了：两部分是同一个数据集。

>>> flipped
[0, 0]
>>> val.dataset.transform = augment
>>> val.transform = plain  # a new attribute that nobody reads
>>> sum(x[0].item() for x in val) > 0
True
"""
import torch
from torch.utils.data import Dataset, random_split
from torchvision.transforms.v2 import Identity, RandomHorizontalFlip

augment, plain = RandomHorizontalFlip(), Identity()


class Pictures(Dataset):
    def __init__(self, transform):
        self.transform = transform

    def __len__(self):
        return 100

    def __getitem__(self, i):
        return self.transform(torch.tensor([0, 255]))


torch.manual_seed(0)
train, val = random_split(Pictures(augment), [0.8, 0.2])
val.dataset.transform = plain
flipped = [sum(x[0].item() == 255 for x in p) for p in (train, val)]
print("flipped: {} of 80, {} of 20".format(*flipped))
