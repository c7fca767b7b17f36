"""Three outputs have the numbers 0, 1 and 2; labels that count from 1 go one too far.
三个输出的编号是 0、1、2；标签从 1 数起，最大的就超出了范围。

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

logits = torch.zeros(4, 3)  # 4 samples, 3 classes
y = torch.tensor([1, 3, 2, 1])
loss = F.cross_entropy(logits, y)
