"""Two lines in the loop: the memory held after each batch; a constant growth is something kept.
循环里加两行：每个批次之后占着多少；每次都涨一样多，就是有东西被留住了。

>>> growth = [after - before for before, after in zip(held, held[1:])]
>>> all(35 < mb < 38 for mb in growth)  # hidden units 32 MiB, the batch 4 MiB
True
>>> outputs.clear()
>>> torch.cuda.memory_allocated() / 2**20 < held[0]
True
"""
# requires: cuda
# varies: the first figure depends on the GPU
import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(1024, 8192), nn.ReLU(), nn.Linear(8192, 1))
model.to("cuda")
outputs, held = [], []
for step in range(4):
    x = torch.rand(1024, 1024, device="cuda")
    outputs.append(model(x))

    held.append(torch.cuda.memory_allocated() / 2**20)
    print(f"batch {step}: {held[-1]:.0f} MiB held")
