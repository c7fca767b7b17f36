"""Without dim, cat joins along dimension 0; all the others must be equal.
不写 dim，cat 沿第 0 维接；其余的维度必须相等。

>>> torch.cat([color, shape], dim=1).shape
torch.Size([4, 8])
>>> torch.cat([color, torch.rand(5, 3)], dim=1)
Traceback (most recent call last):
RuntimeError: Sizes of tensors must match except in dimension 1. Expected size 4 but got size 5 for tensor number 1 in the list.
"""
# raises: RuntimeError: Sizes of tensors must match except in dimension 0. Expected size 3 but got size 5 for tensor number 1 in the list.
import torch

torch.manual_seed(0)
color = torch.rand(4, 3)  # 3 features
shape = torch.rand(4, 5)  # 5 features
both = torch.cat([color, shape])
print(tuple(both.shape))
