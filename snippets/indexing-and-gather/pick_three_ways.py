"""A mask picks by condition, nonzero tells where, gather picks one column in each row.
掩码按条件挑，nonzero 给出位置，gather 在每一行挑一列。

>>> x[x > 3]
tensor([5, 4, 8])
>>> (x == 8).nonzero()
tensor([[1, 1]])
>>> torch.equal(x.gather(1, column), torch.stack([x[0, [2]], x[1, [0]]]))
True
>>> (x == 9).nonzero().shape  # not there: no row
torch.Size([0, 2])
"""
import torch

x = torch.tensor([[5, 1, 4], [2, 8, 3]])
print(x[x > 3].tolist())
print((x == 8).nonzero().tolist())

column = torch.tensor([[2], [0]])
print(x.gather(1, column).tolist())
