"""Drawing with replacement: rare samples repeat many times, many common ones are missed.
有放回地抽：稀有样本重复很多次，常见样本有许多没抽到。

>>> 40 <= per_rare.item() <= 60
True
>>> 0.35 <= share_seen.item() <= 0.45
True
>>> list(sampler) != list(sampler)  # drawn anew in each epoch
True
"""
import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0] * 990 + [1] * 10)
weights = (1 / labels.bincount())[labels]
sampler = WeightedRandomSampler(weights, len(weights))

times = torch.tensor(list(sampler)).bincount(minlength=1000)
per_rare = times[labels == 1].float().mean()
share_seen = (times[labels == 0] > 0).float().mean()
print(f"a rare sample:  {per_rare:.0f} times")
print(f"common, seen:   {100 * share_seen:.0f}%")
