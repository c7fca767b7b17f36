"""Without synchronize() the clock measures the queueing, not the computing.
没有 synchronize()，量到的是排队的时间，不是计算的时间。

>>> 0 < queued < done / 2
True
"""
# requires: cuda
# varies: the times depend on the GPU
import time

import torch

a = torch.rand(4096, 4096, device="cuda")
b = a @ a  # warm-up
torch.cuda.synchronize()

start = time.perf_counter()
for _ in range(20):
    b = a @ a
queued = time.perf_counter() - start
torch.cuda.synchronize()
done = time.perf_counter() - start

print(f"clock stopped at once:   {queued * 1000:5.1f} ms")
print(f"clock after synchronize: {done * 1000:5.1f} ms")
