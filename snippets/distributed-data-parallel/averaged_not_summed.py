"""DDP copies the weights of rank 0 to all, and averages the gradients of the processes.
DDP 先把 0 号进程的权重发给大家，再把各进程的梯度取平均。

>>> own[0].item() != own[1].item(), wrapped[0].item() == wrapped[1].item() == own[0].item()
(True, True)
>>> through.tolist()  # the average
[2.0, 2.0]
>>> past.tolist()  # past DDP: each its own
[1.0, 3.0]
>>> x = torch.tensor([[1.0], [3.0]])  # both parts as one batch, one mean: the average
>>> net = nn.Linear(1, 1, bias=False)
>>> net(x).mean().backward()
>>> net.weight.grad.item()
2.0
"""
from tempfile import mkdtemp

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def work(rank, path, own, wrapped, through, past):
    dist.init_process_group("gloo", rank=rank, world_size=2,
                            store=dist.FileStore(path, 2))
    torch.manual_seed(rank)
    model = nn.Linear(1, 1, bias=False)
    own[rank] = model.weight.item()

    net = DistributedDataParallel(model)
    wrapped[rank] = model.weight.item()

    x = torch.tensor([[1.0], [3.0]])[rank]
    net(x).mean().backward()
    through[rank] = model.weight.grad.item()

    net.zero_grad()
    model(x).mean().backward()
    past[rank] = model.weight.grad.item()
    dist.destroy_process_group()


if __name__ == "__main__":
    # zh: 放在共享内存里，两个进程都能写
    # en: in shared memory, for both processes to write
    table = torch.zeros(4, 2).share_memory_()
    own, wrapped, through, past = table
    # zh: 有一个进程失败，这里就报错
    # en: raises if one of the processes fails
    mp.start_processes(work, (mkdtemp() + "/meet", *table),
                       nprocs=2, start_method=mp.get_start_method())
    print("weight, own start: ", *(f"{w:.2f}" for w in own))
    print("weight, wrapped:   ", *(f"{w:.2f}" for w in wrapped))
    print("gradient, net(x):  ", *through.tolist())
    print("gradient, model(x):", *past.tolist())
