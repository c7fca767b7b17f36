"""Two lines before the product: both shapes and dtypes. Here a transpose is missing, .mT.
乘之前的两行：两边的形状和类型。这里少了一次转置，写 .mT。

>>> a.shape[-1] == b.shape[-2], a.shape[-1] == b.mT.shape[-2]  # the inner sizes
(False, True)
>>> (a @ b.mT).shape, torch.equal(b.mT, b.transpose(-2, -1))
(torch.Size([8, 5, 5]), True)
>>> import warnings
>>> with warnings.catch_warnings(record=True) as caught:
...     warnings.simplefilter("always")
...     b.T.shape
torch.Size([4, 5, 8])
>>> "deprecated" in str(caught[0].message)
True
>>> a @ torch.rand(7, 4, 5)
Traceback (most recent call last):
RuntimeError: The size of tensor a (8) must match the size of tensor b (7) at non-singleton dimension 0
>>> torch.bmm(a, torch.rand(7, 4, 5))
Traceback (most recent call last):
RuntimeError: Expected size for first two dimensions of batch2 tensor to be: [8, 4] but got: [7, 4].
>>> torch.ones(2, 3) @ torch.ones(2)
Traceback (most recent call last):
RuntimeError: size mismatch, got input (2), mat (2x3), vec (2)
>>> torch.ones(2) @ torch.ones(2, 3)
tensor([2., 2., 2.])
>>> torch.dot(torch.ones(3), torch.ones(4))
Traceback (most recent call last):
RuntimeError: inconsistent tensor size, expected tensor [3] and src [4] to have the same number of elements, but got 3 and 4 elements respectively
>>> torch.outer(torch.ones(3), torch.ones(4)).shape
torch.Size([3, 4])
>>> torch.ones(2, 3) @ torch.ones(3, 4, dtype=torch.int64)
Traceback (most recent call last):
RuntimeError: expected m1 and m2 to have the same dtype, but got: float != long int
>>> gray = torch.full((1, 4), 200, dtype=torch.uint8)
>>> (gray @ gray.T).item(), 4 * 200 * 200 % 256, (gray.int() @ gray.int().T).item()
(0, 0, 160000)
"""
# raises: RuntimeError: Expected size for first two dimensions of batch2 tensor to be: [8, 4] but got: [8, 5].
import torch

torch.manual_seed(0)
a = torch.rand(8, 5, 4)
b = torch.rand(8, 5, 4)

print("a", tuple(a.shape), a.dtype)
print("b", tuple(b.shape), b.dtype)
out = a @ b
