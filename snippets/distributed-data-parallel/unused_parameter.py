"""A parameter that got no gradient stops DDP in the next iteration.
有参数没有得到梯度，DDP 在下一轮前向报错。

>>> net.module.spare.weight.grad is None, dist.is_initialized()
(True, False)
>>> dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
>>> model = nn.Linear(8, 2)
>>> model.spare = nn.Linear(8, 2)
>>> net = DistributedDataParallel(model, find_unused_parameters=True)
>>> for _ in range(3):
...     net(torch.rand(4, 8)).sum().backward()
>>> dist.destroy_process_group()
"""
# raises: RuntimeError: Expected to have finished reduction in the prior iteration before starting a new one.
import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

# zh: 一个进程就够看到这个错误
# en: one process is enough to see it
dist.init_process_group(
    "gloo", store=dist.HashStore(), rank=0, world_size=1)
model = nn.Linear(8, 2)
model.spare = nn.Linear(8, 2)  # nothing uses it
net = DistributedDataParallel(model)
try:
    for step in range(2):
        print("step", step)
        net(torch.rand(4, 8)).sum().backward()
finally:
    dist.destroy_process_group()
