"""The validation loop without no_grad on a GPU limited to 512 MiB, until it is full.
没有 no_grad 的验证循环，在限定 512 MiB 的 GPU 上跑到满为止。

>>> 5 <= len(losses) <= 14
True
>>> torch.cuda.max_memory_reserved() <= limit
True
>>> issubclass(torch.OutOfMemoryError, RuntimeError), torch.cuda.OutOfMemoryError is torch.OutOfMemoryError
(True, True)
>>> losses.clear()
>>> with torch.no_grad():  # the cure: all 100 batches fit
...     for step in range(100):
...         x = torch.rand(1024, 1024, device="cuda")
...         losses.append(model(x).mean())
>>> len(losses), torch.cuda.max_memory_reserved() <= limit
(100, True)
"""
# requires: cuda
# raises: OutOfMemoryError: CUDA out of memory. Tried to allocate
# varies: the sizes in the message depend on the GPU
import torch
from torch import nn

limit = 512 * 2**20  # bytes
gpu = torch.cuda.get_device_properties(0)
torch.cuda.set_per_process_memory_fraction(
    limit / gpu.total_memory)

model = nn.Sequential(
    nn.Linear(1024, 8192), nn.ReLU(), nn.Linear(8192, 1))
model.to("cuda")
losses = []
for step in range(100):
    x = torch.rand(1024, 1024, device="cuda")
    losses.append(model(x).mean())
