"""set_epoch before each epoch: a new order every time, the same one in all processes.
每一轮之前调用 set_epoch：每轮换一个顺序，各进程用的是同一个顺序。

>>> sampler.set_epoch(0)
>>> list(sampler) == order  # the order of the last epoch
False
>>> sampler.set_epoch(2)
>>> list(sampler) == order
True
>>> other = DistributedSampler(range(8), num_replicas=2, rank=1)
>>> other.set_epoch(2)
>>> sorted(order + list(other))  # the other process has the other half
[0, 1, 2, 3, 4, 5, 6, 7]
"""
from torch.utils.data import DistributedSampler

sampler = DistributedSampler(
    range(8), num_replicas=2, rank=0, shuffle=True)
for epoch in range(3):
    sampler.set_epoch(epoch)
    order = list(sampler)
    print(epoch, order)
