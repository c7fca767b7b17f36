"""A mask picks by condition, nonzero says where, where chooses place by place, gather picks one column in each row.
掩码按条件挑，nonzero 给出位置，where 逐个位置二选一，gather 在每一行挑一列。

>>> x[x > 3]
tensor([5, 4, 8])
>>> (x == 8).nonzero(), [part.tolist() for part in torch.where(x == 8)]
(tensor([[1, 1]]), [[1], [1]])
>>> torch.equal(x.gather(1, column), torch.stack([x[0, [2]], x[1, [0]]]))
True
>>> torch.where(x > 3, x, 0).tolist() == (x * (x > 3)).tolist()
True
>>> v = torch.tensor([4, 8, 1, 8])  # one dimension: the first 8, and the largest
>>> (v == 8).nonzero().tolist(), (v == 8).nonzero()[0].item(), v.argmax().item()
([[1], [3]], 1, 1)
>>> (v == 9).any(), (v == 9).nonzero().shape  # not there: no row
(tensor(False), torch.Size([0, 1]))
>>> (v == 9).nonzero()[0]
Traceback (most recent call last):
IndexError: index 0 is out of bounds for dimension 0 with size 0
>>> ((v > 3) & (v < 8)).tolist()
[True, False, False, False]
>>> (v > 3) and (v < 8)
Traceback (most recent call last):
RuntimeError: Boolean value of Tensor with more than one value is ambiguous
"""
import torch

x = torch.tensor([[5, 1, 4], [2, 8, 3]])
print(x[x > 3].tolist())
print((x == 8).nonzero().tolist())
print(torch.where(x > 3, x, 0).tolist())

column = torch.tensor([[2], [0]])
print(x.gather(1, column).tolist())
