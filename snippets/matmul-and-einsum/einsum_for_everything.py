"""Ten products, sums and transposes, in letters and in plain PyTorch: the same results.
十种乘积、求和与转置，用字母写，用普通写法写：结果相同。

>>> len(same), all(same.values())
(10, True)
"""
import torch

torch.manual_seed(0)
x, y = torch.rand(3, 4), torch.rand(3, 4)
s = torch.rand(4, 4)  # square
v, w = torch.rand(4), torch.rand(5)

same = {}
for letters, tensors, plain in [
    ("ij->ji", (x,), "x.T"),
    ("ij->i", (x,), "x.sum(dim=1)"),
    ("ij->", (x,), "x.sum()"),
    ("ii->i", (s,), "s.diagonal()"),
    ("i,i->", (v, v), "v @ v"),
    ("i,j->ij", (v, w), "torch.outer(v, w)"),
    ("ij,ij->ij", (x, y), "x * y"),
    ("ij,ij->i", (x, y), "(x * y).sum(dim=1)"),
    ("ij,jk->ik", (x, s), "x @ s"),
    ("ij,kj->ik", (x, y), "x @ y.T"),
]:
    out = torch.einsum(letters, *tensors)
    same[letters] = torch.allclose(out, eval(plain))
    print(f"{letters:<10} {plain:<19} {same[letters]}")
