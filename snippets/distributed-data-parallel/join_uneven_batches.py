"""Rank 0 has a batch more than rank 1: under net.join() both finish, with the same weights.
0 号进程比 1 号多一个批次：放进 net.join()，两个都做得完，权重也相同。

>>> steps.tolist()
[3.0, 2.0]
>>> weights[0].item() == weights[1].item() != 0
True
"""
from tempfile import mkdtemp

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def work(rank, path, steps, weights):
    dist.init_process_group("gloo", rank=rank, world_size=2,
                            store=dist.FileStore(path, 2))
    net = DistributedDataParallel(nn.Linear(1, 1, bias=False))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    with net.join():
        for step in range(3 - rank):
            optimizer.zero_grad()
            net(torch.ones(4, 1)).mean().backward()
            optimizer.step()
    steps[rank] = step + 1
    weights[rank] = net.module.weight.item()
    dist.destroy_process_group()


if __name__ == "__main__":
    steps, weights = torch.zeros(2, 2).share_memory_()
    mp.start_processes(work, (mkdtemp() + "/meet", steps, weights),
                       nprocs=2, start_method=mp.get_start_method())
    print("steps:       ", *steps.int().tolist())
    print("same weights:", weights[0].item() == weights[1].item())
