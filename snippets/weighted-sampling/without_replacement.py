"""replacement=False and num_samples=len(weights): each sample once, so nothing changes.
replacement=False 又抽满全部样本：每个样本正好一次，等于没加权。

>>> after.tolist()
[90, 10]
>>> sorted(drawn) == list(range(100))
True
>>> fewer = WeightedRandomSampler(weights, 20, replacement=False)
>>> 4 <= labels[list(fewer)].sum().item() <= 10  # at most all ten of them
True
>>> reversed_ = WeightedRandomSampler(labels.bincount()[labels], 1000)  # not 1 / counts
>>> labels[list(reversed_)].sum().item() < 50
True
"""
import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0] * 90 + [1] * 10)
counts = labels.bincount()
weights = (1 / counts)[labels]
sampler = WeightedRandomSampler(
    weights, len(weights), replacement=False
)

drawn = list(sampler)
after = labels[drawn].bincount()
print(counts.tolist(), "->", after.tolist())
