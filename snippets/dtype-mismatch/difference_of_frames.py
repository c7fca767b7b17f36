"""Unsigned bytes wrap around: 10 - 250 is 16; subtract in a wider type.
无符号的字节会绕回来：10 - 250 得 16；要在更宽的类型里相减。

>>> (after - before).tolist(), (before - after).tolist()
([16], [240])
>>> (after.int() - before.int()).tolist()
[-240]
>>> (before + 10).tolist(), (before * 2).tolist(), (before + 10.0).tolist()
([4], [244], [260.0])
>>> before.sum().dtype, torch.stack([before, before]).sum().item()
(torch.int64, 500)
>>> after[0] = -1
>>> after.item(), torch.tensor([300.0]).to(torch.uint8).item()
(255, 44)
>>> after[0] = 300
Traceback (most recent call last):
RuntimeError: value cannot be converted to type uint8_t without overflow
"""
import torch

before = torch.tensor([250], dtype=torch.uint8)
after = torch.tensor([10], dtype=torch.uint8)

print(after - before)
print((after - before).abs())
print((after.int() - before.int()).abs())
