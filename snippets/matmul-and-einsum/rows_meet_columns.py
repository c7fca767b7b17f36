"""With .T the inner sizes are 3 and 3: each sample meets each output.
加上 .T，中间的两个数都是 3：每个样本和每个输出各算一次。

>>> out.shape
torch.Size([5, 4])
>>> torch.allclose(out[1, 2], (x[1] * w[2]).sum())
True
>>> torch.allclose(out, torch.nn.functional.linear(x, w))  # what nn.Linear computes
True
>>> torch.allclose((x[:4] * w).sum(dim=1), out.diagonal())  # row by row
True
>>> from torch.nn import functional as F
>>> cosines = F.normalize(x) @ F.normalize(w).T  # all pairs
>>> torch.allclose(cosines[1, 2], x[1] @ w[2] / (x[1].norm() * w[2].norm()))
True
>>> torch.allclose(F.cosine_similarity(x[:4], w), cosines.diagonal())  # row by row
True
>>> F.cosine_similarity(x, w)  # unequal numbers of rows
Traceback (most recent call last):
RuntimeError: The size of tensor a (5) must match the size of tensor b (4) at non-singleton dimension 0
"""
import torch

torch.manual_seed(0)
x = torch.rand(5, 3)  # 5 samples
w = torch.rand(4, 3)  # 4 outputs
out = x @ w.T
print(tuple(out.shape))
