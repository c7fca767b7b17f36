"""Layers want float32, and CrossEntropyLoss wants class numbers in int64.
层要 float32，CrossEntropyLoss 要 int64 的类别编号。

>>> x.dtype, y.dtype, loss.dtype
(torch.float32, torch.int64, torch.float32)
>>> torch.from_numpy(np.ones((4, 2))).dtype, torch.tensor([1, 2]).dtype
(torch.float64, torch.int64)
>>> [torch.empty(0, dtype=d).type() for d in (torch.float32, torch.float64, torch.int64)]
['torch.FloatTensor', 'torch.DoubleTensor', 'torch.LongTensor']
>>> [torch.empty(0, dtype=d).type() for d in (torch.uint8, torch.bool)]
['torch.ByteTensor', 'torch.BoolTensor']
>>> [torch.empty(0, dtype=d).type() for d in (torch.float16, torch.bfloat16)]
['torch.HalfTensor', 'torch.BFloat16Tensor']
"""
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
x = torch.from_numpy(np.ones((4, 2)))
y = torch.tensor([0.0, 1.0, 1.0, 0.0])
print(x.dtype, y.dtype)

model = nn.Linear(2, 2)
x = x.float()
y = y.long()
loss = nn.CrossEntropyLoss()(model(x), y)
print(x.dtype, y.dtype, f"{loss.item():.4f}")
