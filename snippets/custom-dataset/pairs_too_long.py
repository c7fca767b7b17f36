"""A __len__ that is too large by one raises at the last index, at the end of the epoch.
__len__ 多了 1：读到最后一个下标时报错，也就是一轮快结束的时候。

>>> len(data), len(data.series)
(6, 6)
>>> data[4]
(tensor(4), tensor(5))
>>> class Right(NextValue):
...     def __len__(self):
...         return len(self.series) - 1
>>> [now.item() for now, _ in DataLoader(Right())]
[0, 1, 2, 3, 4]
>>> class TooShort(NextValue):  # silent: the last pair is never used
...     def __len__(self):
...         return 4
>>> [now.item() for now, _ in DataLoader(TooShort())]
[0, 1, 2, 3]
>>> [0, 1][2]  # the same from a list
Traceback (most recent call last):
IndexError: list index out of range
"""
# raises: IndexError: index 6 is out of bounds for dimension 0 with size 6
import torch
from torch.utils.data import DataLoader, Dataset


class NextValue(Dataset):
    def __init__(self):
        self.series = torch.arange(6)

    def __len__(self):
        return len(self.series)

    def __getitem__(self, i):
        return self.series[i], self.series[i + 1]


data = NextValue()
for now, later in DataLoader(data, batch_size=2):
    print(now.tolist(), "->", later.tolist())
