"""Four lines count what the loader really yields in one epoch.
四行代码，数一数 DataLoader 一轮里到底给出了什么。

>>> type(loader.sampler).__name__
'WeightedRandomSampler'
>>> 35 <= seen.sum().item() <= 65
True
>>> torch.equal(torch.tensor([y for _, y in data]), labels)
True
>>> import inspect
>>> from torchvision.datasets import CIFAR10, MNIST, ImageFolder
>>> ["self.targets" in inspect.getsource(kind) for kind in (CIFAR10, MNIST, ImageFolder.__base__)]
[True, True, True]
>>> len(WeightedRandomSampler(1 / labels.bincount(), 100).weights)  # one weight per class
2
>>> from torch.utils.data import random_split
>>> data.targets = labels.tolist()
>>> subset, _ = random_split(data, [60, 40])
>>> kept = torch.as_tensor(subset.dataset.targets)[subset.indices]
>>> kept.tolist() == [y.item() for _, y in subset]
True
>>> ranks = [torch.Generator().manual_seed(rank) for rank in (0, 1)]  # DDP: each its own draws
>>> first, second = (list(WeightedRandomSampler(weights, 50, generator=g)) for g in ranks)
>>> first != second, 35 <= labels[first + second].sum().item() <= 65
(True, True)
>>> list(WeightedRandomSampler(torch.ones(2**24 + 1), 10))
Traceback (most recent call last):
RuntimeError: number of categories cannot exceed 2^24
>>> members = [(labels == c).nonzero()[:, 0] for c in (0, 1)]  # the class first, then a sample
>>> drawn = [members[c][torch.randint(len(members[c]), ())] for c in torch.randint(2, (100,))]
>>> 35 <= labels[torch.stack(drawn)].sum().item() <= 65
True
"""
import torch
from torch.utils.data import (
    DataLoader,
    TensorDataset,
    WeightedRandomSampler,
)

torch.manual_seed(0)
labels = torch.tensor([0] * 90 + [1] * 10)
data = TensorDataset(torch.rand(100, 8), labels)
weights = (1 / labels.bincount())[labels]
sampler = WeightedRandomSampler(weights, len(weights))
loader = DataLoader(data, batch_size=10, sampler=sampler)

print(type(loader.sampler).__name__)
print(len(loader.dataset), len(sampler.weights))
seen = torch.cat([y for x, y in loader])
print(seen.bincount().tolist())
