"""After random_split the weights must be those of the part, not of the whole.
random_split 之后，权重要按这一部分的标签来算，不是整个数据集的。

>>> len(train), len(sampler.weights)
(80, 100)
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
