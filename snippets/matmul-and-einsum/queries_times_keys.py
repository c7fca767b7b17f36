"""A batch of matrices times a batch of equal shape: a transpose is missing, .mT.
一批矩阵乘一批同样形状的矩阵：少了一次转置，写 .mT。

>>> (q @ k.mT).shape
torch.Size([8, 5, 5])
>>> torch.equal(k.mT, k.transpose(-2, -1))
True
>>> import warnings
>>> with warnings.catch_warnings(record=True) as caught:
...     warnings.simplefilter("always")
...     k.T.shape
torch.Size([4, 5, 8])
>>> "deprecated" in str(caught[0].message)
True
>>> q @ torch.rand(7, 4, 5)
Traceback (most recent call last):
RuntimeError: The size of tensor a (8) must match the size of tensor b (7) at non-singleton dimension 0
>>> torch.bmm(q, torch.rand(7, 4, 5))
Traceback (most recent call last):
RuntimeError: Expected size for first two dimensions of batch2 tensor to be: [8, 4] but got: [7, 4].
"""
# raises: RuntimeError: Expected size for first two dimensions of batch2 tensor to be: [8, 4] but got: [8, 5].
import torch

torch.manual_seed(0)
q = torch.rand(8, 5, 4)  # batch, words, features
k = torch.rand(8, 5, 4)
scores = q @ k
