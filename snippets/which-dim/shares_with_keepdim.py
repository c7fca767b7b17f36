"""keepdim=True leaves the dim there with size 1, so that each row meets its own sum.
keepdim=True 把这一维留下，大小为 1，每一行就除以自己的和。

>>> share.sum(dim=1)
tensor([1., 1., 1.])
>>> counts.sum(dim=1, keepdim=True).equal(counts.sum(dim=1).unsqueeze(1))
True
"""
import torch

counts = torch.tensor([[1.0, 1, 2],
                       [4, 2, 2],
                       [0, 0, 2]])
total = counts.sum(dim=1, keepdim=True)
share = counts / total

print("shape of total:", tuple(total.shape))
print("rows add up to:", share.sum(dim=1).tolist())
