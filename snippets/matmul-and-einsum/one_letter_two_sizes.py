"""In einsum one letter is one size; here j is 4 in the first tensor and 5 in the second.
einsum 里一个字母只有一个大小；这里 j 在第一个张量里是 4，在第二个里是 5。

>>> scores = torch.einsum("bij,bkj->bik", q, k)
>>> torch.allclose(scores, q @ k.mT)
True
>>> torch.einsum("ij,jk->ik", q, k)  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: einsum(): the number of subscripts in the equation (2) does not match the number of dimensions (3) for operand 0 and no ellipsis was given
>>> torch.einsum("bij,bkj->bim", q, k)
Traceback (most recent call last):
RuntimeError: einsum(): output subscript m does not appear in the equation for any input operand
>>> torch.einsum("bij,bkj->bik", q)
Traceback (most recent call last):
RuntimeError: einsum(): fewer operands were provided than specified in the equation
"""
# raises: RuntimeError: einsum(): subscript j has size 5 for operand 1
import torch

torch.manual_seed(0)
q = torch.rand(8, 5, 4)
k = torch.rand(8, 5, 4)
scores = torch.einsum("bij,bjk->bik", q, k)
