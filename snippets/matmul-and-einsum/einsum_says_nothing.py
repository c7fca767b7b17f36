"""Three slips that einsum accepts: a letter left out, no arrow, a dimension of size 1.
einsum 会放过的三种错：漏了字母、没写箭头、大小为 1 的维度。

>>> summed, flipped, stretched
(True, True, True)
>>> m @ n  # the third with @
Traceback (most recent call last):
RuntimeError: mm: mat1 and mat2 shapes cannot be multiplied (2x1 and 3x4)
"""
import torch

torch.manual_seed(0)
x, y = torch.rand(5, 2, 3), torch.rand(5, 3, 4)
m, n = torch.rand(2, 1), torch.rand(3, 4)

# zh: 右边漏了 b：把整个批次加在一起
# en: no b on the right: the whole batch is summed
out = torch.einsum("bij,bjk->ik", x, y)
summed = torch.allclose(out, (x @ y).sum(dim=0))
print("bij,bjk->ik: summed over b, ", summed)

# zh: 没有箭头：结果的字母按字母表排
# en: no arrow: the letters of the result are sorted
out = torch.einsum("ji", n)
flipped = torch.equal(out, n.T)
print("ji:          transposed,    ", flipped)

# zh: j 是 1 和 3：1 被拉成 3
# en: j is 1 and 3: the 1 is stretched
out = torch.einsum("ij,jk->ik", m, n)
stretched = torch.allclose(out, m.expand(2, 3) @ n)
print("ij,jk->ik:   1 stretched,   ", stretched)
