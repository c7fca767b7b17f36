"""One weight per sample, looked up by its label: both classes come equally often.
每个样本一个权重，按标签查表得到：两类出现得一样多。

>>> len(sampler.weights)
100
>>> 35 <= after[1].item() <= 65
True
>>> len(set(drawn)) > 40
True
"""
import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0] * 90 + [1] * 10)
counts = labels.bincount()
weights = (1 / counts)[labels]
sampler = WeightedRandomSampler(weights, len(labels))

drawn = list(sampler)
after = labels[drawn].bincount(minlength=2)
print("per class:", after.tolist())
print("different:", len(set(drawn)))
