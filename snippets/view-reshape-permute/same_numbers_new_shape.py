"""view cuts the same numbers anew, permute swaps the dimensions.
view 把同样的数重新分段，permute 交换维度。

>>> x.view(3, 2).flatten().tolist() == x.flatten().tolist() == [0, 1, 2, 3, 4, 5]
True
>>> x.view(3, 2).shape == x.permute(1, 0).shape, torch.equal(x.view(3, 2), x.permute(1, 0))
(True, False)
>>> torch.equal(x.reshape(3, 2), x.view(3, 2)), torch.equal(x.permute(1, 0), x.t())
(True, True)
>>> x.view(3, 2).data_ptr() == x.permute(1, 0).data_ptr() == x.data_ptr()  # no copies
True
"""
import torch

x = torch.arange(6).view(2, 3)
print(x.tolist())
print(x.view(3, 2).tolist())
print(x.permute(1, 0).tolist())
