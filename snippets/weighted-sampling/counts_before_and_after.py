"""The sampler in a DataLoader: the counts per class before and after, and of one batch.
采样器交给 DataLoader：每类样本数的前后对比，以及一个批次里的样本数。

>>> type(loader.sampler).__name__, len(loader)
('WeightedRandomSampler', 14)
>>> before.tolist(), after.sum().item()
([300, 100, 20], 420)
>>> all(110 <= n <= 170 for n in after.tolist())
True
"""
import torch
from torch.utils.data import (
    DataLoader,
    TensorDataset,
    WeightedRandomSampler,
)

torch.manual_seed(0)
labels = torch.tensor([0] * 300 + [1] * 100 + [2] * 20)
data = TensorDataset(torch.rand(420, 8), labels)

before = labels.bincount()
weights = (1 / before)[labels]
sampler = WeightedRandomSampler(weights, len(weights))
loader = DataLoader(data, batch_size=30, sampler=sampler)

batches = [y.bincount(minlength=3) for x, y in loader]
after = sum(batches)
print("dataset:", before.tolist())
print("1 epoch:", after.tolist())
print("1 batch:", batches[0].tolist())
