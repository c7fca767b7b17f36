"""torch.tensor(3) holds a 3; torch.Tensor(3) has three elements that nobody set.
torch.tensor(3) 里是 3；torch.Tensor(3) 是三个没有赋值的元素。

>>> torch.Tensor(3).dtype, torch.Tensor([3]).tolist()
(torch.float32, [3.0])
>>> torch.Tensor(2, 3).shape
torch.Size([2, 3])
>>> torch.tensor(2, 3)
Traceback (most recent call last):
TypeError: tensor() takes 1 positional argument but 2 were given
>>> torch.tensor(ids).tolist() == ids, torch.Tensor(ids).long().tolist() == ids
(True, False)
>>> import numpy as np
>>> torch.Tensor(np.ones(3)).dtype  # float64 is converted, which copies
torch.float32
>>> single = np.ones(3, dtype=np.float32)
>>> t = torch.Tensor(single)  # nothing to convert, so nothing is copied
>>> single[0] = 99
>>> t[0].item()
99.0
"""
import torch

print(torch.tensor(3))
print(torch.Tensor(3).shape)

ids = [16777217]
print(torch.tensor(ids).tolist())
print(torch.Tensor(ids).tolist())
