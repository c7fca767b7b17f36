"""torch.tensor takes numbers: a list of tensors with several elements each raises.
torch.tensor 要的是数：列表里是多个元素的张量，就报错。

>>> torch.stack(rows).tolist()
[[1.0, 2.0], [3.0, 4.0]]
>>> import numpy as np
>>> torch.from_numpy(np.stack([row.numpy() for row in rows])).equal(torch.stack(rows))
True
"""
# raises: ValueError: only one element tensors can be converted to Python scalars
import torch

rows = [torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])]
table = torch.tensor(rows)
