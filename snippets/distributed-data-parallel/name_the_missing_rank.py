"""Rank 0 has a batch more than rank 1: monitored_barrier names the process that did not come.
0 号进程比 1 号多一个批次：monitored_barrier 说出是哪个进程没来。

>>> seen.tolist()  # steps that each process took; rank 0 did not get to its third
[2, 2]
"""
# varies: torch's own line, the first, has the time
from datetime import timedelta
from tempfile import mkdtemp

import torch
import torch.distributed as dist
import torch.multiprocessing as mp


def work(rank, path, seen):
    dist.init_process_group("gloo", rank=rank, world_size=2,
                            store=dist.FileStore(path, 2))
    for step in range(3 - rank):
        try:
            dist.monitored_barrier(timeout=timedelta(seconds=30))
            seen[rank] += 1  # here: forward, backward, step
        except RuntimeError as error:
            print("step", step, str(error).split(" in ")[0])
    dist.destroy_process_group()


if __name__ == "__main__":
    seen = torch.zeros(2, dtype=torch.long).share_memory_()
    mp.start_processes(work, (mkdtemp() + "/meet", seen),
                       nprocs=2, start_method=mp.get_start_method())
