"""A sampler decides the order: shuffle=True makes one, and with a sampler of your own it raises.
采样器决定顺序：shuffle=True 就是要一个采样器；自己再给一个，就报错。

>>> type(plain.sampler).__name__, type(shuffled.sampler).__name__
('SequentialSampler', 'RandomSampler')
>>> from torch.utils.data import sampler
>>> names = set(sampler.__all__)
>>> {"RandomSampler", "SequentialSampler", "SubsetRandomSampler", "WeightedRandomSampler"} <= names
True
>>> all(issubclass(getattr(torch.utils.data, name), torch.utils.data.Sampler) for name in names)
True
>>> def order(seed):
...     seeded = torch.Generator().manual_seed(seed)
...     return torch.cat(list(DataLoader(data, shuffle=True, generator=seeded))).tolist()
>>> order(0) == order(0), order(0) == order(1)  # the same order in each run
(True, False)
>>> sorted(torch.cat(list(DataLoader(data, sampler=some))).tolist())  # random already
[1, 3, 5, 7]
>>> torch.cat(list(DataLoader(data, sampler=[5, 5, 0]))).tolist()  # any iterable of indices
[5, 5, 0]
>>> next(iter(DataLoader(data, sampler=[8])))  # an index of another dataset
Traceback (most recent call last):
IndexError: range object index out of range
>>> loader.sampler = [0]
Traceback (most recent call last):
ValueError: sampler attribute should not be set after DataLoader is initialized
"""
# raises: ValueError: sampler option is mutually exclusive with shuffle
import torch
from torch.utils.data import DataLoader, SubsetRandomSampler

torch.manual_seed(0)
data = range(8)
plain = DataLoader(data)
shuffled = DataLoader(data, shuffle=True)
for loader in (plain, shuffled):
    name = type(loader.sampler).__name__
    print(name, list(loader.sampler))

some = SubsetRandomSampler([1, 3, 5, 7])
print("SubsetRandomSampler", list(some))
DataLoader(data, sampler=some, shuffle=True)
