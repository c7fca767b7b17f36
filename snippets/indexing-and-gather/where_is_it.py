"""The index of a value, and where with three arguments.
某个值的下标；三个参数的 where。

>>> hits.tolist(), torch.where(x == 8)[0].tolist()
([1, 3], [1, 3])
>>> torch.where(x > 3, x, 0).tolist() == (x * (x > 3)).tolist()
True
>>> (x == 9).nonzero()[0]
Traceback (most recent call last):
IndexError: index 0 is out of bounds for dimension 0 with size 0
>>> ((x > 3) & (x < 8)).tolist()
[True, False, False, False]
>>> (x > 3) and (x < 8)
Traceback (most recent call last):
RuntimeError: Boolean value of Tensor with more than one value is ambiguous
>>> (x == 9).any()
tensor(False)
>>> m = x.view(2, 2)
>>> [(m == 8).nonzero().tolist(), [part.tolist() for part in torch.where(m == 8)]]
[[[0, 1], [1, 1]], [[0, 1], [1, 1]]]
>>> m.flatten().topk(2).indices.sort().values.tolist()
[1, 3]
"""
import torch

x = torch.tensor([4, 8, 1, 8])
hits = (x == 8).nonzero().flatten()
print(hits.tolist(), hits[0].item())
print(x.argmax().item())
print(torch.where(x > 3, x, 0).tolist())
