"""A whole training for torchrun, in two processes; without torchrun the program starts it itself.
一个完整的、由 torchrun 启动的训练，两个进程；没有用 torchrun，就由程序自己启动。

>>> state = torch.load("net.pt")
>>> sorted(state)  # saved without module.
['bias', 'weight']
>>> fresh = nn.Linear(4, 4)
>>> fresh.load_state_dict(state)
<All keys matched successfully>
>>> (fresh(x).argmax(dim=1) == y).float().mean().item() > 0.9
True
"""
# timeout: 180
import os

import torch
import torch.distributed as dist
# zh: 在 init 之前导入，gloo 的线程才会随进程组结束
# en: imported before init, so that gloo's threads end with the group
import torch.distributed.nn
from torch import nn
from torch.distributed import run
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import (
    DataLoader, DistributedSampler, TensorDataset)

torch.manual_seed(0)
x = torch.randn(1000, 4)
y = x.argmax(dim=1)


def train():
    dist.init_process_group("gloo")  # GPUs: "nccl"
    net = DistributedDataParallel(nn.Linear(4, 4))
    optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
    data = TensorDataset(x, y)
    sampler = DistributedSampler(data)
    loader = DataLoader(data, batch_size=50, sampler=sampler)
    for epoch in range(5):
        sampler.set_epoch(epoch)
        for part, label in loader:
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(net(part), label)
            loss.backward()
            optimizer.step()
    if dist.get_rank() == 0:
        print(dist.get_world_size(), "processes,",
              len(sampler), "of", len(data), "samples each")
        torch.save(net.module.state_dict(), "net.pt")
    dist.barrier()
    dist.destroy_process_group()


if __name__ == "__main__":
    if "RANK" in os.environ:
        train()
    else:
        # zh: 没有用 torchrun 启动，就自己启动
        # en: not started by torchrun, so start it
        run.main(["--standalone", "--nproc-per-node=2", __file__])
