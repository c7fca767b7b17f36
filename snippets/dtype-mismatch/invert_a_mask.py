"""On uint8, ~ flips all eight bits; both 0 and 1 become numbers that count as true.
对 uint8，~ 翻转全部八位：0 和 1 都变成了算作真的数。

>>> (~mask).tolist(), (~mask).bool().tolist(), (~mask.bool()).tolist()
([254, 255, 254], [True, True, True], [False, True, False])
>>> 1 - (x > 15)
Traceback (most recent call last):
NotImplementedError: Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.
>>> (x > 15).dtype, (1 - mask).tolist()
(torch.bool, [0, 1, 0])
>>> x.masked_fill(mask, 0)
Traceback (most recent call last):
RuntimeError: masked_fill_ only supports boolean masks, but got mask with dtype unsigned char
"""
import torch

x = torch.tensor([10, 20, 30])
mask = torch.tensor([1, 0, 1]).byte()  # uint8

print((~mask).tolist())
print(x[(~mask).bool()])
print(x[~mask.bool()])
