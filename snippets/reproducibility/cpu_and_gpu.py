"""One seed, two devices: other random numbers, and other last digits of the same sums.
同一个种子，两种设备：随机数不同；同样的求和，末几位也不同。

>>> torch.equal(on_cpu, on_gpu.cpu())
False
>>> all(0 < d < 0.01 for d in differences)
True
>>> _ = torch.manual_seed(0)
>>> moved = torch.rand(3).to("cuda")  # drawn on the CPU, then moved: the CPU's numbers
>>> torch.equal(on_cpu, moved.cpu())
True
"""
# requires: cuda
# varies: the last digits depend on the two machines
import torch
from torch import nn

torch.manual_seed(0)
on_cpu = torch.rand(3)
torch.manual_seed(0)
on_gpu = torch.rand(3, device="cuda")
print("CPU:", [round(v, 4) for v in on_cpu.tolist()])
print("GPU:", [round(v, 4) for v in on_gpu.tolist()])

differences = []
for layer, x in [
        (nn.Linear(1024, 64), torch.rand(8, 1024)),
        (nn.Conv2d(64, 64, 3), torch.rand(8, 64, 32, 32))]:
    a = layer(x)
    b = layer.to("cuda")(x.to("cuda")).cpu()
    differences.append((a - b).abs().max().item())
    print(type(layer).__name__, f"{differences[-1]:.0e}")
