"""A second data set with the same indices: validation is plain, training still augmented.
同样的下标，再建一个数据集：验证集不增强，训练集照旧。

>>> flipped[0] > 20, flipped[1]
(True, 0)
>>> set(train.indices) & set(val.indices)
set()
"""
import torch
from torch.utils.data import Dataset, Subset, random_split
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
val = Subset(Pictures(plain), val.indices)
flipped = [sum(x[0].item() == 255 for x in p) for p in (train, val)]
print("flipped: {} of 80, {} of 20".format(*flipped))
