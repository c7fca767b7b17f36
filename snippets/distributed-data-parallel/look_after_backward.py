"""Three lines after backward(): which process, how much of the data, what got no gradient.
backward() 之后加三行：我是哪个进程，分到多少数据，谁没有梯度。

>>> idle
['module.spare.weight', 'module.spare.bias']
>>> dist.destroy_process_group()
"""
import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.used = nn.Linear(8, 2)
        self.spare = nn.Linear(8, 2)

    def forward(self, x):
        return self.used(x)


dist.init_process_group(
    "gloo", store=dist.HashStore(), rank=0, world_size=1)
net = DistributedDataParallel(Net())
data = torch.rand(10, 8)
sampler = DistributedSampler(data)
for x in DataLoader(data, batch_size=10, sampler=sampler):
    net(x).sum().backward()

    idle = [n for n, p in net.named_parameters() if p.grad is None]
    print("rank", dist.get_rank(), "of", dist.get_world_size())
    print(len(sampler), "of", len(data), "epoch", sampler.epoch)
    print("no gradient:", idle)
