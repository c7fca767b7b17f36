"""init_process_group reads what torchrun puts into the environment; started by plain python, it raises.
init_process_group 要读 torchrun 放进环境变量的东西；直接用 python 启动就报错。

>>> dist.is_initialized()
False
>>> from torch import nn
>>> nn.parallel.DistributedDataParallel(nn.Linear(8, 2))
Traceback (most recent call last):
ValueError: Default process group has not been initialized, please make sure to call init_process_group.
"""
# raises: ValueError: environment variable RANK expected, but not set
import torch.distributed as dist

dist.init_process_group("gloo")
print(dist.get_rank(), "of", dist.get_world_size())
