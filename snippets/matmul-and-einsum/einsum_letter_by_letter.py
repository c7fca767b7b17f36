"""einsum("bij,bjk->bik") as four loops, one for each letter: it is bmm.
einsum("bij,bjk->bik") 写成四层循环，一个字母一层：它就是 bmm。

>>> z.shape, torch.allclose(z, loops), torch.allclose(z, torch.bmm(x, y))
(torch.Size([5, 2, 4]), True, True)
>>> torch.allclose(torch.einsum("...ij,...jk->...ik", x, y), z)
True
"""
import torch

torch.manual_seed(0)
x = torch.rand(5, 2, 3)  # b, i, j
y = torch.rand(5, 3, 4)  # b, j, k
z = torch.einsum("bij,bjk->bik", x, y)

loops = torch.zeros(5, 2, 4)  # b, i, k
for b in range(5):
    for i in range(2):
        for k in range(4):
            for j in range(3):
                loops[b, i, k] += x[b, i, j] * y[b, j, k]

print("as loops:", torch.allclose(z, loops))
print("as bmm:  ", torch.allclose(z, torch.bmm(x, y)))
