"""The same sum ten times on a GPU: atomic additions come in another order each time.
同一个和在 GPU 上算十次：原子加法每次的先后都不同。

>>> runs > 1, fixed
(True, 1)
>>> 0 < spread < 1  # only the last digits, of sums near 50,000
True
>>> import os
>>> os.environ.get("CUBLAS_WORKSPACE_CONFIG")  # not set, and not needed:
>>> (zeros[None] @ zeros[:, None]).item()  # a product by cuBLAS raises nothing
0.0
"""
# requires: cuda
# varies: how many runs agree, and in which digits, is chance
import torch

torch.manual_seed(0)
x = torch.rand(1_000_000, device="cuda")
bins = torch.randint(10, (1_000_000,), device="cuda")
zeros = torch.zeros(10, device="cuda")


def ten_sums():
    sums = [zeros.index_add(0, bins, x) for _ in range(10)]
    return torch.stack(sums).cpu()


sums = ten_sums()
runs = len(sums.unique(dim=0))
spread = (sums.amax(0) - sums.amin(0)).max().item()
print(f"different: {runs} of 10, by up to {spread:.4f}")

torch.use_deterministic_algorithms(True)
fixed = len(ten_sums().unique(dim=0))
print(f"different: {fixed} of 10")
