"""Three outputs have the numbers 0, 1 and 2; labels that count from 1 go one too far.
三个输出的编号是 0、1、2；从 1 数起的标签会多出 1。

>>> F.cross_entropy(logits, y - 1).shape
torch.Size([])
>>> F.cross_entropy(logits, torch.tensor([0, 2, 1, -1]))
Traceback (most recent call last):
IndexError: Target -1 is out of bounds.
>>> F.cross_entropy(torch.randn(4, 1), torch.tensor([0, 1, 1, 0]))  # yes or no, and one output
Traceback (most recent call last):
IndexError: Target 1 is out of bounds.
>>> few = F.cross_entropy(logits, torch.tensor([1, 2, 2, 1]))  # from 1, but 3 is not in this batch
>>> few.isfinite().item()
True
"""
# raises: IndexError: Target 3 is out of bounds.
import torch
from torch.nn import functional as F

torch.manual_seed(0)
logits = torch.randn(4, 3)
y = torch.tensor([1, 3, 2, 1])
loss = F.cross_entropy(logits, y)
