"""Two lines show, for each dim, its size and what is left without it.
两行代码：每一维多大，去掉它还剩什么。

>>> [tuple(x.sum(dim).shape) for dim in range(x.dim())]
[(10, 50), (32, 50), (32, 10)]
>>> x.softmax(dim=-1).sum(dim=-1).allclose(torch.ones(32, 10))
True
>>> torch.arange(3).mean(dim=0)
Traceback (most recent call last):
NotImplementedError: mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long
>>> torch.tensor([]).max()
Traceback (most recent call last):
RuntimeError: max(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.
"""
import torch

torch.manual_seed(0)
x = torch.rand(32, 10, 50)  # batch, words, scores

for dim in range(x.dim()):
    print(dim, x.size(dim), "->", tuple(x.sum(dim).shape))
sums = x.softmax(dim=-1).sum(dim=-1)
print(f"{sums.min():.4f} to {sums.max():.4f}")
