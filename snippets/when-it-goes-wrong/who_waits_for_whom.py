"""Two clocks in the loop: how long it waits for data, and how long it computes.
循环里两个计时：等数据多久，计算多久。

>>> slow_data > 0.5 > 0.3 > large_model
True
"""
# varies: the times depend on the machine
import time

import torch
from torch import nn


def waiting(loader, model):
    waited = computed = 0
    start = time.perf_counter()
    for x in loader:
        ready = time.perf_counter()
        waited += ready - start
        model(x).sum().backward()
        if torch.cuda.is_available():
            torch.cuda.synchronize()
        start = time.perf_counter()
        computed += start - ready
    return waited / (waited + computed)


def files():
    for _ in range(10):
        # zh: 好比读一批文件
        # en: like reading a batch of files
        time.sleep(0.2)
        yield torch.zeros(16, 512)


slow_data = waiting(files(), nn.Linear(512, 8))
large = nn.Sequential(*[nn.Linear(512, 512) for _ in range(20)])
large_model = waiting(torch.zeros(4, 256, 512), large)
print(f"slow data: waits {slow_data:.0%} of the time")
print(f"large model: waits {large_model:.0%} of the time")
