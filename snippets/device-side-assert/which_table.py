"""Two tables and a loss could be it; only the positions go beyond their table.
两张表和损失都可能出错；越界的只有位置。

>>> fits
{'words': True, 'positions': False, 'labels': True}
>>> positions(torch.arange(10))
Traceback (most recent call last):
IndexError: index out of range in self
>>> nn.Embedding(10, 4)(torch.arange(10)).shape, positions(torch.arange(8)).shape  # two cures
(torch.Size([10, 4]), torch.Size([8, 4]))
"""
import torch
from torch import nn

torch.manual_seed(0)
words, positions = nn.Embedding(20, 4), nn.Embedding(8, 4)
ids = torch.randint(0, 20, (2, 10))  # 2 sentences of 10 words
y, classes = torch.tensor([0, 2]), 3

fits = {}
for name, numbers, size in (
        ("words", ids, words.num_embeddings),
        ("positions", torch.arange(ids.shape[1]),
         positions.num_embeddings),
        ("labels", y, classes)):
    low, high = numbers.min().item(), numbers.max().item()
    fits[name] = 0 <= low and high < size
    print(f"{name}: {low} to {high} of {size}", fits[name])
