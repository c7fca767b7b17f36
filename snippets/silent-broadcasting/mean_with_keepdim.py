"""keepdim=True keeps the dimension as a 1: (4, 3) minus (4, 1) takes its mean from each row.
keepdim=True 把那一维留成 1：(4, 3) 减 (4, 1)，每一行减去自己的均值。

>>> means.shape
torch.Size([4, 1])
>>> torch.allclose(centered.mean(1), torch.zeros(4), atol=1e-6)
True
"""
import torch

torch.manual_seed(0)
x = torch.rand(4, 3)

means = x.mean(1, keepdim=True)
print(tuple(x.shape), tuple(means.shape))
centered = x - means
print("largest mean:", round(centered.mean(1).abs().max().item(), 2))
