"""Nine samples on eight GPUs: two each, so five GPUs work and three are idle.
九个样本、八块 GPU：每块两个，于是五块在干活，三块闲着。

>>> busy[8], busy[9], busy[10], busy[16], busy[17]
(8, 5, 5, 8, 6)
>>> from math import ceil
>>> all(busy[n] == ceil(n / ceil(n / 8)) for n in busy)
True
"""
import torch

busy = {}
for n in (8, 9, 10, 16, 17):
    sizes = [len(p) for p in torch.rand(n, 4).chunk(8)]
    busy[n] = len(sizes)
    print(f"{n:2} samples, {busy[n]} GPUs:", *sizes)
