"""bfloat16 reaches as far as float32 with fewer digits; float16 has more digits and a short reach.
bfloat16 的范围和 float32 一样大，位数少；float16 位数多一点，范围小。

>>> [torch.tensor(value, dtype=torch.float16).item() for value in (70000.0, 1e-8)]
[inf, 0.0]
>>> torch.tensor([70000.0, 1e-8], dtype=torch.bfloat16).isfinite().all().item()
True
>>> torch.tensor(1e-8, dtype=torch.bfloat16).item() > 0
True
>>> torch.ones(1, dtype=torch.float16).nbytes, torch.ones(1, dtype=torch.bfloat16).nbytes
(2, 2)
"""
import torch

print("          largest  70000  1e-08  1.001")
for dtype in (torch.float32, torch.bfloat16, torch.float16):
    name = str(dtype).removeprefix("torch.")
    numbers = torch.tensor([70000.0, 1e-8, 1.001], dtype=dtype)
    big, small, fine = numbers.tolist()
    print(f"{name:<9} {torch.finfo(dtype).max:7.1e}",
          f"{big:6.0f} {small:6.0e} {fine:6.3f}")
