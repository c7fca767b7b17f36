"""A map-style dataset is a class with __len__ and __getitem__; DataLoader does the rest.
映射式数据集就是一个有 __len__ 和 __getitem__ 的类，其余的交给 DataLoader。

>>> x, y  # the last batch
(tensor([8, 9]), tensor([64, 81]))
>>> [len(x) for x, y in DataLoader(data, batch_size=4)]
[4, 4, 2]
>>> issubclass(Squares, Dataset), data[9]
(True, (9, 81))
>>> Dataset()[0]
Traceback (most recent call last):
NotImplementedError: Subclasses of Dataset should implement __getitem__.
>>> list(DataLoader(["ant", "bee", "cat"], batch_size=2))  # a list has len() and [i], too
[['ant', 'bee'], ['cat']]
>>> class Forgot:  # __iter__ alone, not a subclass of IterableDataset: read by index
...     def __iter__(self):
...         yield from range(3)
>>> next(iter(DataLoader(Forgot())))
Traceback (most recent call last):
TypeError: object of type 'Forgot' has no len()
"""
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        return i, i * i


data = Squares(10)
print(len(data), data[3])
for x, y in DataLoader(data, batch_size=4):
    print(x.tolist(), y.tolist())
