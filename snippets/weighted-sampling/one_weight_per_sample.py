"""The weight of a sample is 1 / (size of its class): both classes are drawn equally often.
每个样本的权重取“它那一类的样本数”的倒数，两类被抽到的机会就相等。

>>> weights.shape
torch.Size([100])
>>> counts.tolist()
[90, 10]
>>> 35 <= after[1].item() <= 65 and after.sum().item() == 100
True
>>> [round(weights[labels == c].sum().item(), 4) for c in (0, 1)]
[1.0, 1.0]
>>> milder = (1 / counts.sqrt())[labels]  # for a long tail
>>> round((milder[labels == 1].sum() / milder.sum()).item(), 4)
0.25
>>> from torch.utils.data.sampler import WeightedRandomSampler as Older  # then / now
>>> Older is WeightedRandomSampler, Older([1, 9], 5).weights.dtype
(True, torch.float64)
"""
import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0] * 90 + [1] * 10)

counts = labels.bincount()
weights = (1 / counts)[labels]  # [100]
sampler = WeightedRandomSampler(weights, len(weights))

after = labels[list(sampler)].bincount()
print(counts.tolist(), "->", after.tolist())
