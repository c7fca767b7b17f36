"""After random_split the weights must be those of the part, not of the whole.
random_split 之后，权重要按这一部分的标签来算，不是整个数据集的。

>>> len(train), len(sampler.weights)
(80, 100)
>>> DataLoader(labels, batch_size=10, shuffle=True, sampler=sampler)
Traceback (most recent call last):
ValueError: sampler option is mutually exclusive with shuffle
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
>>> (1 / labels.bincount())[labels.float()]  # doctest: +ELLIPSIS
Traceback (most recent call last):
IndexError: tensors used as indices must be long, ...
>>> part = labels[train.indices]
>>> weights = (1 / part.bincount())[part]
>>> sampler = WeightedRandomSampler(weights, len(weights))
>>> drawn = torch.cat(list(DataLoader(train, batch_size=20, sampler=sampler)))
>>> len(drawn), 20 <= drawn.sum().item() <= 60
(80, True)
"""
# raises: IndexError: list index out of range
import torch
from torch.utils.data import (
    DataLoader,
    WeightedRandomSampler,
    random_split,
)

torch.manual_seed(0)
labels = torch.tensor([0] * 90 + [1] * 10)
train, test = random_split(labels, [80, 20])

weights = (1 / labels.bincount())[labels]
sampler = WeightedRandomSampler(weights, len(weights))
print(len(train), "samples,", len(weights), "weights")
for y in DataLoader(train, batch_size=20, sampler=sampler):
    pass
