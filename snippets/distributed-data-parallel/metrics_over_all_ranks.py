"""Each process has the accuracy of its own part; sum the counts over all processes, then divide.
每个进程只有自己那一份的准确率；先把各进程的个数加起来，再除。

>>> own.tolist(), [round(share, 4) for share in total.tolist()]
([1.0, 0.5], [0.6, 0.6])
>>> own.mean().item()  # the mean of the two is another number
0.75
"""
from tempfile import mkdtemp

import torch
import torch.distributed as dist
import torch.multiprocessing as mp


def work(rank, path, own, total):
    dist.init_process_group("gloo", rank=rank, world_size=2,
                            store=dist.FileStore(path, 2))
    # zh: 0 号：2 个样本对 2 个；1 号：8 个样本对 4 个
    # en: rank 0 has 2 of 2 right, rank 1 has 4 of 8
    correct, seen = [(2, 2), (4, 8)][rank]
    own[rank] = correct / seen
    counts = torch.tensor([correct, seen])
    dist.all_reduce(counts)  # the sum, in every process
    total[rank] = (counts[0] / counts[1]).item()
    dist.destroy_process_group()


if __name__ == "__main__":
    own, total = torch.zeros(2, 2).share_memory_()
    mp.start_processes(work, (mkdtemp() + "/meet", own, total),
                       nprocs=2, start_method=mp.get_start_method())
    print("own share:", *own.tolist())
    print("together: ", *(f"{share:.1f}" for share in total))
