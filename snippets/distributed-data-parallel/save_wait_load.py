"""Rank 0 saves, all wait at the barrier, then everybody loads.
0 号进程保存，大家在 barrier 等齐，然后各自加载。

>>> loaded.tolist()  # what rank 0 had saved
[0.5, 0.5]
"""
from tempfile import mkdtemp

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def work(rank, path, loaded):
    dist.init_process_group("gloo", rank=rank, world_size=2,
                            store=dist.FileStore(path, 2))
    model = nn.Linear(1, 1, bias=False)
    nn.init.constant_(model.weight, 0.5)
    net = DistributedDataParallel(model)
    if dist.get_rank() == 0:
        torch.save(net.module.state_dict(), path + ".pt")
    dist.barrier()
    state = torch.load(path + ".pt", map_location="cpu")
    loaded[rank] = state["weight"].item()
    dist.destroy_process_group()


if __name__ == "__main__":
    loaded = torch.zeros(2).share_memory_()
    mp.start_processes(work, (mkdtemp() + "/meet", loaded),
                       nprocs=2, start_method=mp.get_start_method())
    print("loaded:", *loaded.tolist())
