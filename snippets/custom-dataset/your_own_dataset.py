"""A map-style dataset is a class with __len__ and __getitem__; DataLoader does the rest.
映射式数据集就是一个有 __len__ 和 __getitem__ 的类，其余的交给 DataLoader。

>>> x, y  # the last batch
(tensor([[9., 1.]]), tensor([1]))
>>> [(len(x), x.dtype, y.dtype) for x, y in DataLoader(data, batch_size=4)]
[(4, torch.float32, torch.int64), (1, torch.float32, torch.int64)]
>>> issubclass(Points, Dataset), data[4]
(True, (tensor([9., 1.]), tensor(1)))
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
>>> class AllAtOnce(Points):  # a third method, if there is one, fetches a whole batch
...     def __getitems__(self, indices):
...         return [100 * i for i in indices]
>>> [batch.tolist() for batch in DataLoader(AllAtOnce([[0]] * 4, [0] * 4), batch_size=2)]
[[0, 100], [200, 300]]
"""
import torch
from torch.utils.data import DataLoader, Dataset


class Points(Dataset):
    def __init__(self, x, y):
        self.x = torch.tensor(x, dtype=torch.float32)
        self.y = torch.tensor(y)

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


x = [[1, 2], [3, 4], [5, 6], [7, 8], [9, 1]]
y = [0, 1, 0, 1, 1]
data = Points(x, y)
print(len(data), data[3])
for x, y in DataLoader(data, batch_size=4):
    print(tuple(x.shape), y.tolist())
