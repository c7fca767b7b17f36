"""Lines after backward() that show which process this is, its share of the data, and what got no gradient.
backward() 之后加几行：我是哪个进程，分到多少数据，谁没有梯度。

>>> idle
['module.spare.weight', 'module.spare.bias']
>>> plain = DataLoader(data, shuffle=True).sampler  # without DistributedSampler: all, and no epoch
>>> len(plain), getattr(plain, "epoch", None)
(10, None)
>>> share = DistributedSampler(data, num_replicas=2, rank=0)
>>> len(DataLoader(data, sampler=share).sampler)
5
>>> DataLoader(data, sampler=share, shuffle=True)
Traceback (most recent call last):
ValueError: sampler option is mutually exclusive with shuffle
>>> dist.is_initialized()
False
"""
import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler

dist.init_process_group(
    "gloo", store=dist.HashStore(), rank=0, world_size=1)
model = nn.Linear(8, 2)
model.spare = nn.Linear(8, 2)  # nothing uses it
net = DistributedDataParallel(model)
data = torch.rand(10, 8)
loader = DataLoader(
    data, batch_size=10, sampler=DistributedSampler(data))
for x in loader:
    net(x).sum().backward()

    print("rank", dist.get_rank(), "of", dist.get_world_size())
    print(len(loader.sampler), "of", len(loader.dataset), "samples")
    print("epoch", getattr(loader.sampler, "epoch", None))
    idle = [n for n, p in net.named_parameters() if p.grad is None]
    print("no gradient:", idle)
dist.destroy_process_group()
