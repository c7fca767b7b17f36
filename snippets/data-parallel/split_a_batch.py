"""A batch is cut with chunk: parts of ceil(n / k), the last one smaller, sometimes fewer parts than GPUs.
批次用 chunk 来切：每份 ceil(n / k) 个样本，最后一份小一些，份数有时比 GPU 少。

>>> sizes[10], sizes[9], sizes[5], sizes[3]
([3, 3, 3, 1], [3, 3, 3], [2, 2, 1], [1, 1, 1])
>>> from math import ceil
>>> all(len(part) <= ceil(n / 4) for n in range(1, 100) for part in torch.zeros(n, 8).chunk(4))
True
"""
import torch

sizes = {}
for n in (12, 10, 9, 5, 3):
    parts = torch.rand(n, 8).chunk(4)  # 4 GPUs
    sizes[n] = [len(part) for part in parts]
    print(f"{n:2} -> {sizes[n]}")
