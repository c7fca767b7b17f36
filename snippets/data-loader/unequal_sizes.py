"""The default collate_fn stacks, and stacking wants equal sizes.
默认的 collate_fn 用 stack 叠起来，大小必须一样。

>>> len(next(iter(DataLoader(sentences))))  # a batch of one always fits
1
>>> worker = DataLoader(sentences, batch_size=2, num_workers=1)
>>> try:
...     next(iter(worker))
... except RuntimeError as error:
...     told = str(error).strip().splitlines()
>>> print(told[0], told[-1], sep="\\n")
Caught RuntimeError in DataLoader worker process 0.
RuntimeError: Trying to resize storage that is not resizable
>>> next(iter(DataLoader([[1, 2], [3]], batch_size=2)))
Traceback (most recent call last):
RuntimeError: each element in list of batch should be of equal size
"""
# raises: RuntimeError: stack expects each tensor to be equal size, but got [5] at entry 0 and [3] at entry 1
import torch
from torch.utils.data import DataLoader

sentences = [torch.ones(5), torch.ones(3), torch.ones(4)]

loader = DataLoader(sentences, batch_size=3)
for batch in loader:
    print(tuple(batch.shape))
