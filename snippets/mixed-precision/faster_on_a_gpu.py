"""One training step on a GPU: float32, TF32 and bfloat16, their time and their memory.
GPU 上的一步训练：float32、TF32、bfloat16，各花多少时间，占多少显存。

>>> times["float32"] > times["TF32"] > times["bfloat16"]
True
>>> memory["float32"] == memory["TF32"] > memory["bfloat16"]
True
"""
# requires: cuda
# varies: times and memory depend on the GPU
import time

import torch
from torch import nn

layers = []
for _ in range(8):
    layers += [nn.Linear(4096, 4096), nn.GELU()]
model = nn.Sequential(*layers).to("cuda")
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
x = torch.randn(8192, 4096, device="cuda")


def step(autocast):
    with torch.autocast("cuda", torch.bfloat16, enabled=autocast):
        loss = model(x).float().square().mean()
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()


times, memory = {}, {}
for name in "float32", "TF32", "bfloat16":
    torch.set_float32_matmul_precision(
        "high" if name == "TF32" else "highest")
    for _ in range(3):
        step(name == "bfloat16")  # warm-up
    torch.cuda.reset_peak_memory_stats()
    torch.cuda.synchronize()
    start = time.perf_counter()
    for _ in range(10):
        step(name == "bfloat16")
    torch.cuda.synchronize()
    times[name] = (time.perf_counter() - start) / 10 * 1000
    memory[name] = torch.cuda.max_memory_allocated() // 2**20
    print(f"{name:8} {times[name]:6.1f} ms {memory[name]:6} MiB")
