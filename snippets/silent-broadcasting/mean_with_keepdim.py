"""keepdim=True keeps the dimension as a 1: (4, 3) minus (4, 1) takes its mean from each row.
keepdim=True 把那一维留成 1：(4, 3) 减 (4, 1)，每一行减去自己的均值。

>>> means.shape
torch.Size([4, 1])
>>> centered.mean(1).tolist()
[0.0, 0.0, 0.0, 0.0]
"""
import torch

x = torch.arange(12.0).view(4, 3)

means = x.mean(1, keepdim=True)
print(tuple(x.shape), tuple(means.shape))
centered = x - means
print("means now:", centered.mean(1).tolist())
