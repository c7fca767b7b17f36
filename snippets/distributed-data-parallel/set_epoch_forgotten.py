"""Without set_epoch every epoch has the same order, shuffle or not.
不调用 set_epoch，每一轮的顺序都一样，shuffle 也没用。

>>> [list(sampler) == order for epoch in range(3)]
[True, True, True]
>>> order != list(range(4))  # shuffled, once
True
>>> from torch.utils.data import DataLoader
>>> through = DataLoader(range(8), sampler=sampler)  # a loader has the order of its sampler
>>> [n.item() for n in through] == order, len(DataLoader(range(8)))  # without it: all 8
(True, 8)
"""
from torch.utils.data import DistributedSampler

sampler = DistributedSampler(
    range(8), num_replicas=2, rank=0, shuffle=True)
for epoch in range(3):
    order = list(sampler)
    print(epoch, order)
