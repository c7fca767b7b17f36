"""A non-blocking copy to the CPU is read before it arrives: zeros, and no error.
non_blocking 复制回 CPU，没到就读：读到的是 0，不报错。

>>> early, late
(0.0, 1.0)
>>> torch.equal(host, result.cpu())  # a blocking copy waits by itself
True
"""
# requires: cuda
import torch

a = torch.rand(4096, 4096, device="cuda")
result = torch.ones(1000, device="cuda")
host = torch.zeros(1000, pin_memory=True)
b = a @ a  # warm-up
torch.cuda.synchronize()

# zh: 让 GPU 忙一阵，复制排在后面
# en: keep the GPU busy; the copy queues behind
for _ in range(20):
    b = a @ a
host.copy_(result, non_blocking=True)
early = host.mean().item()

torch.cuda.synchronize()
late = host.mean().item()
print("read at once:     ", early)
print("after synchronize:", late)
