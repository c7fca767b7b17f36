"""A sampler already decides the order; shuffle=True beside it raises.
采样器已经决定了顺序，再写 shuffle=True 就报错。

>>> next(iter(DataLoader(labels, batch_size=10, sampler=sampler))).shape
torch.Size([10])
>>> WeightedRandomSampler(weights[:, None], 100)
Traceback (most recent call last):
ValueError: weights should be a 1d sequence but given weights have shape (100, 1)
>>> WeightedRandomSampler(weights, 100.0)
Traceback (most recent call last):
ValueError: num_samples should be a positive integer value, but got num_samples=100.0
>>> list(WeightedRandomSampler(weights, 200, replacement=False))
Traceback (most recent call last):
RuntimeError: cannot sample n_sample > prob_dist.size(-1) samples without replacement
>>> list(WeightedRandomSampler(1 / torch.tensor([90, 0]), 100))
Traceback (most recent call last):
RuntimeError: invalid multinomial distribution (encountering probability entry = infinity or NaN)
>>> torch.multinomial(torch.ones(2**24 + 1), 1)
Traceback (most recent call last):
RuntimeError: number of categories cannot exceed 2^24
>>> (1 / labels.bincount())[labels.float()]  # doctest: +ELLIPSIS
Traceback (most recent call last):
IndexError: tensors used as indices must be long, ...
"""
# raises: ValueError: sampler option is mutually exclusive with shuffle
import torch
from torch.utils.data import DataLoader, WeightedRandomSampler

labels = torch.tensor([0] * 90 + [1] * 10)
weights = (1 / labels.bincount())[labels]
sampler = WeightedRandomSampler(weights, len(weights))
DataLoader(labels, batch_size=10, shuffle=True, sampler=sampler)
