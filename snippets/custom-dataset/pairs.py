"""Six values make five pairs, and __len__ says so.
六个数只有五对，__len__ 要说实话。

>>> len(data)
5
>>> data[len(data) - 1]
(tensor(4), tensor(5))
>>> class TooShort(NextValue):  # silent: the last pair is never used
...     def __len__(self):
...         return 4
>>> torch.cat([now for now, _ in DataLoader(TooShort())]).tolist()
[0, 1, 2, 3]
"""
import torch
from torch.utils.data import DataLoader, Dataset


class NextValue(Dataset):
    def __init__(self):
        self.series = torch.arange(6)

    def __len__(self):
        return len(self.series) - 1

    def __getitem__(self, i):
        return self.series[i], self.series[i + 1]


data = NextValue()
for now, later in DataLoader(data, batch_size=2):
    print(now.tolist(), "->", later.tolist())
