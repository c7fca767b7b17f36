"""Ten samples, four processes: each gets three, so two samples come twice.
十个样本、四个进程：每个进程三个，于是有两个样本出现两次。

>>> sorted(seen)
[0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9]
>>> dropped = [n for rank in range(4) for n in DistributedSampler(range(10), 4, rank, shuffle=False, drop_last=True)]
>>> sorted(dropped)
[0, 1, 2, 3, 4, 5, 6, 7]
"""
from torch.utils.data import DistributedSampler

seen = []
for rank in range(4):
    sampler = DistributedSampler(
        range(10), num_replicas=4, rank=rank, shuffle=False)
    print("rank", rank, list(sampler))
    seen += sampler
