"""What `@` makes of vectors, matrices and batches, and the function that takes only these shapes.
`@` 遇到向量、矩阵、一批矩阵各得到什么形状，以及只收这种形状的函数。

>>> shapes[2, 3], shapes[8, 2, 3]
((2, 4), (8, 2, 4))
>>> x, y, z = torch.rand(3), torch.rand(2, 3), torch.rand(3, 4)
>>> torch.allclose(torch.dot(x, x), x @ x), torch.allclose(torch.mv(y, x), y @ x)
(True, True)
>>> torch.allclose(torch.mm(y, z), y @ z)
True
>>> s, t = torch.rand(8, 2, 3), torch.rand(8, 3, 4)
>>> torch.allclose(torch.bmm(s, t), s @ t), torch.allclose((s @ t)[5], s[5] @ t[5])
(True, True)
>>> torch.allclose((s @ z)[5], s[5] @ z)  # one matrix for the whole batch
True
>>> (torch.rand(6, 1, 2, 3) @ t).shape  # the batch dimensions broadcast
torch.Size([6, 8, 2, 4])
>>> torch.mm(s, t)
Traceback (most recent call last):
RuntimeError: mm: self must be a matrix, got 3-D tensor
>>> torch.bmm(s, z)
Traceback (most recent call last):
RuntimeError: batch2 must be a 3D tensor
>>> torch.dot(y, z)
Traceback (most recent call last):
RuntimeError: 1D tensors expected, but got 2D and 2D tensors
>>> torch.tensor(2.0) @ x
Traceback (most recent call last):
RuntimeError: both arguments to matmul need to be at least 1D, but they are 0D and 1D
"""
import torch

shapes = {}
for a, b, only in [
    ((3,), (3,), "dot"),
    ((2, 3), (3,), "mv"),
    ((2, 3), (3, 4), "mm"),
    ((8, 2, 3), (8, 3, 4), "bmm"),
    ((8, 2, 3), (3, 4), ""),
]:
    out = tuple((torch.rand(a) @ torch.rand(b)).shape)
    shapes[a] = out
    print(f"{str(a):>9} @ {str(b):<9} -> {str(out):<9} {only}")
