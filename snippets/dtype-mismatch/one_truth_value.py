"""if wants one truth value, == gives one for each element.
if 要一个真假值，== 给出的是每个元素一个。

>>> torch.allclose(torch.tensor([0.1]) * 3, torch.tensor([0.3]))
True
>>> ((a > 1) & (b > 1)).tolist(), ((a > 1) | (b > 1)).tolist()
([False, True], [False, True])
>>> a > 1 & b > 1  # & binds tighter than >
Traceback (most recent call last):
RuntimeError: Boolean value of Tensor with more than one value is ambiguous
>>> (a > 1) and (b > 1)
Traceback (most recent call last):
RuntimeError: Boolean value of Tensor with more than one value is ambiguous
"""
# raises: RuntimeError: Boolean value of Tensor with more than one value is ambiguous
import torch

a = torch.tensor([1, 2])
b = torch.tensor([1, 3])
print(a == b)
print(torch.equal(a, b), (a == b).any())

if a == b:
    print("equal")
