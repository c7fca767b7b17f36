"""squeeze() without a number also removes a batch dimension of size 1.
squeeze() 不写维度，批次只剩一个样本时，连批次维度也去掉。

>>> out.squeeze((2, 3)).shape
torch.Size([1, 8])
>>> out.squeeze().argmax(1)
Traceback (most recent call last):
IndexError: Dimension out of range (expected to be in range of [-1, 0], but got 1)
>>> len(out.squeeze()), len(out.flatten(1))  # "8 samples"
(8, 1)
"""
import torch

for n in (4, 1):
    out = torch.rand(n, 8, 1, 1)  # N, C
    a, b = out.squeeze(), out.flatten(1)
    print(n, tuple(a.shape), tuple(b.shape))
