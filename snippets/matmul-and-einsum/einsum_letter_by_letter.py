"""einsum("bij,bjk->bik") as a loop over its four letters: it is bmm.
einsum("bij,bjk->bik") 写成四个字母的循环：它就是 bmm。

>>> z.shape, torch.allclose(z, loop), torch.allclose(z, torch.bmm(x, y))
(torch.Size([5, 2, 4]), True, True)
>>> torch.allclose(torch.einsum("...ij,...jk->...ik", x, y), z)
True
"""
import numpy as np
import torch

torch.manual_seed(0)
x = torch.rand(5, 2, 3)  # b, i, j
y = torch.rand(5, 3, 4)  # b, j, k
z = torch.einsum("bij,bjk->bik", x, y)

loop = torch.zeros(5, 2, 4)  # b, i, k
for b, i, j, k in np.ndindex(5, 2, 3, 4):
    loop[b, i, k] += x[b, i, j] * y[b, j, k]

print("as a loop:", torch.allclose(z, loop))
print("as bmm:   ", torch.allclose(z, x.bmm(y)))
