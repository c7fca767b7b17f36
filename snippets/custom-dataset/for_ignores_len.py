"""A plain for loop over a dataset does not look at __len__: it runs until an IndexError.
直接 for 循环一个数据集，不看 __len__，要等到 IndexError 才停。

>>> len(data), seen
(3, [0, 1, 4, 9, 16, 25, 36, 49])
>>> [y.item() for y in DataLoader(data)]  # DataLoader does look
[0, 1, 4]
>>> class Stops(Squares):
...     def __getitem__(self, i):
...         if i >= len(self):
...             raise IndexError(i)
...         return i * i
>>> list(Stops())
[0, 1, 4]
>>> class Buggy(Squares):
...     def __getitem__(self, i):
...         return [7, 8][i]  # an IndexError that is a mistake
>>> list(Buggy())  # silent, 2 of 3
[7, 8]
>>> list(DataLoader(Buggy()))  # loud
Traceback (most recent call last):
IndexError: list index out of range
>>> [Buggy()[i] for i in range(len(Buggy()))]
Traceback (most recent call last):
IndexError: list index out of range
"""
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * i


data = Squares()
seen = []
for y in data:
    seen.append(y)
    if len(seen) == 8:
        break
print(len(data), seen)
print(len(DataLoader(data)))
