"""x.mean(1) has lost a dimension: (4, 3) minus (4,) puts 3 against 4 and raises.
x.mean(1) 少了一维：(4, 3) 减 (4,)，从右对齐是 3 对 4，报错。

>>> means - x  # a is always the left one
Traceback (most recent call last):
RuntimeError: The size of tensor a (4) must match the size of tensor b (3) at non-singleton dimension 1
>>> torch.zeros(4, 3, 5) + torch.zeros(4, 1)  # and the dimension is counted in the longer shape
Traceback (most recent call last):
RuntimeError: The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1
>>> (x - means.unsqueeze(1)).shape  # another cure
torch.Size([4, 3])
"""
# raises: RuntimeError: The size of tensor a (3) must match the size of tensor b (4)
import torch

x = torch.arange(12.0).view(4, 3)

means = x.mean(1)
print(tuple(x.shape), tuple(means.shape))
centered = x - means
print("means now:", centered.mean(1).tolist())
