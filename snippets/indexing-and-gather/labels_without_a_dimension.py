"""gather wants an index with as many dimensions as the tensor: labels lack one.
gather 的 index 要和张量一样多维：标签少一维。

>>> logp.dim(), y.dim()
(2, 1)
>>> logp.gather(1, y.unsqueeze(1)).shape
torch.Size([3, 1])
>>> logp.gather(1, y.unsqueeze(1).float())
Traceback (most recent call last):
RuntimeError: gather(): Expected dtype int32/int64 for index
"""
# raises: RuntimeError: Index tensor must have the same number of dimensions as input tensor
import torch

logp = torch.rand(3, 4).log()  # N, classes
y = torch.tensor([2, 0, 1])  # N
logp.gather(1, y)
