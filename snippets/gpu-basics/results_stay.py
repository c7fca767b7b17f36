"""What is computed from x stays on the device of x; torch.zeros(3) is on the CPU.
由 x 算出来的留在 x 的设备上；torch.zeros(3) 在 CPU 上。

>>> [name for name, t in made.items() if t.device != x.device]
['torch.zeros(3)']
>>> x + made["torch.zeros(3)"]
Traceback (most recent call last):
RuntimeError: Tensor on device cpu is not on the expected device meta!
"""
import torch

x = torch.rand(2, 3, device="meta")
made = {
    "x * 2": x * 2,
    "x.sum()": x.sum(),
    "torch.zeros_like(x)": torch.zeros_like(x),
    "x.new_zeros(3)": x.new_zeros(3),
    "zeros(3, device=...)": torch.zeros(3, device=x.device),
    "torch.zeros(3)": torch.zeros(3),
}
for name, t in made.items():
    print(f"{name:<20} {t.device}")
