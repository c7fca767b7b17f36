"""Ten products, sums and transposes, in letters and in plain PyTorch: the same results.
十种乘积、求和与转置，用字母写，用普通写法写：结果相同。

>>> len(same), all(same.values())
(10, True)
>>> import numpy as np
>>> loop = torch.zeros(5, 2, 4)  # b, i, k
>>> for b, i, j, k in np.ndindex(5, 2, 3, 4):
...     loop[b, i, k] += p[b, i, j] * q[b, j, k]
>>> torch.allclose(torch.einsum("bij,bjk->bik", p, q), loop)
True
>>> torch.allclose(torch.einsum("...ij,...jk->...ik", p, q), p @ q)
True
"""
import torch

torch.manual_seed(0)
x, y = torch.rand(3, 4), torch.rand(3, 4)
s = torch.rand(4, 4)  # square
v, w = torch.rand(4), torch.rand(5)
p, q = torch.rand(5, 2, 3), torch.rand(5, 3, 4)  # batches

same = {}
for letters, tensors, plain in [
    ("ij->ji", (x,), "x.T"),
    ("ij->i", (x,), "x.sum(dim=1)"),
    ("ii->i", (s,), "s.diagonal()"),
    ("i,i->", (v, v), "v @ v"),
    ("i,j->ij", (v, w), "torch.outer(v, w)"),
    ("ij,ij->ij", (x, y), "x * y"),
    ("ij,ij->i", (x, y), "(x * y).sum(dim=1)"),
    ("ij,jk->ik", (x, s), "x @ s"),
    ("ij,kj->ik", (x, y), "x @ y.T"),
    ("bij,bjk->bik", (p, q), "torch.bmm(p, q)"),
]:
    out = torch.einsum(letters, *tensors)
    same[letters] = torch.allclose(out, eval(plain))
    print(f"{letters:<12} {plain:<18} {same[letters]}")
