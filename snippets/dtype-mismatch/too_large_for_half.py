"""Float16 ends at 65504: larger numbers become inf, and so do sums; bfloat16 goes on, coarsely.
float16 最大 65504，再大就成了 inf，求和也一样；bfloat16 装得下，但很粗。

>>> ones.sum().item(), ones.sum(dtype=torch.float32).item()
(inf, 70000.0)
>>> (torch.tensor([float("inf")]) - float("inf")).isnan().item()
True
>>> torch.tensor([1.0]).half().masked_fill(torch.tensor([True]), -1e9)
Traceback (most recent call last):
RuntimeError: value cannot be converted to type c10::Half without overflow
"""
import torch

x = torch.tensor([2049.0, 60000.0, 70000.0])
print(x.half().tolist())
print(x.bfloat16().tolist())

ones = torch.ones(70000, dtype=torch.float16)
print(ones.sum(), ones.float().sum())
