"""shuffle=True makes the loader use a RandomSampler, otherwise it is a SequentialSampler.
shuffle=True 时 DataLoader 自己用 RandomSampler，否则用 SequentialSampler。

>>> types
{False: 'SequentialSampler', True: 'RandomSampler'}
>>> from torch.utils.data import sampler
>>> names = set(sampler.__all__)
>>> {"RandomSampler", "SequentialSampler", "SubsetRandomSampler", "WeightedRandomSampler"} <= names
True
>>> all(issubclass(getattr(torch.utils.data, name), torch.utils.data.Sampler) for name in names)
True
>>> type(loader.batch_sampler).__name__
'BatchSampler'
>>> sorted(loader.sampler) == list(range(8))
True
>>> loader.sampler = [0]
Traceback (most recent call last):
ValueError: sampler attribute should not be set after DataLoader is initialized
"""
import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
data = range(8)
types = {}
for shuffle in (False, True):
    loader = DataLoader(data, batch_size=4, shuffle=shuffle)
    types[shuffle] = type(loader.sampler).__name__
    print(f"{types[shuffle]:<17}", list(loader.sampler))
