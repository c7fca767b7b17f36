"""A sampler decides the order, and so does shuffle: only one of them may be given.
sampler 决定顺序，shuffle 也决定顺序：只能给一个。

>>> loader = DataLoader(data, batch_size=2, sampler=sampler)
>>> sorted(torch.cat(list(loader)).tolist())  # random already
[1, 3, 5]
>>> torch.cat(list(DataLoader(data, sampler=[5, 5, 0]))).tolist()  # any iterable of indices
[5, 5, 0]
>>> next(iter(DataLoader(data, sampler=[6])))  # an index of another dataset
Traceback (most recent call last):
IndexError: range object index out of range
"""
# raises: ValueError: sampler option is mutually exclusive with shuffle
import torch
from torch.utils.data import DataLoader, SubsetRandomSampler

torch.manual_seed(0)
data = range(6)
sampler = SubsetRandomSampler([1, 3, 5])
loader = DataLoader(data, sampler=sampler, shuffle=True)
