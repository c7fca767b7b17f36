"""Labels that count from 1: the last class is out of bounds.
标签从 1 数起：最后一类越界。

>>> y.max().item(), logp.size(1)
(4, 4)
>>> torch.equal(logp[torch.arange(3), torch.tensor([-1, -1, -1])], logp[:, 3])  # silent
True
>>> logp.gather(1, -y.unsqueeze(1))
Traceback (most recent call last):
RuntimeError: index -1 is out of bounds for dimension 1 with size 4
>>> logp.gather(1, (y - 1).unsqueeze(1)).shape
torch.Size([3, 1])
>>> logp.gather(1, y.unsqueeze(1))  # gather says the same
Traceback (most recent call last):
RuntimeError: index 4 is out of bounds for dimension 1 with size 4
>>> torch.nn.Embedding(4, 2)(y)
Traceback (most recent call last):
IndexError: index out of range in self
>>> logp.index_select(1, y)
Traceback (most recent call last):
RuntimeError: INDICES element is out of DATA bounds, id=4 axis_dim=4
>>> y.index_select(0, y)
Traceback (most recent call last):
IndexError: index out of range in self
"""
# raises: IndexError: index 4 is out of bounds for dimension 1 with size 4
import torch

logp = torch.rand(3, 4).log()  # N, classes
y = torch.tensor([1, 2, 4])
print("largest:", y.max().item())
logp[torch.arange(3), y]
