"""One weight per class: only samples 0 and 1 are ever drawn, and nothing raises.
按类别给权重：永远只抽到第 0 和第 1 个样本，也不报错。

>>> sorted(set(drawn)), after.tolist()
([0, 1], [100, 0])
>>> len(sampler.weights)
2
"""
import torch
from torch.utils.data import WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0] * 90 + [1] * 10)
counts = labels.bincount()
weights = 1 / counts
sampler = WeightedRandomSampler(weights, len(labels))

drawn = list(sampler)
after = labels[drawn].bincount(minlength=2)
print("per class:", after.tolist())
print("different:", len(set(drawn)))
