"""The id of the padding is one more than the words have, and the table has no row for it.
填充的编号比词多一个，词向量表里没有它那一行。

>>> ids.max().item(), table.num_embeddings
(4, 4)
>>> table(torch.tensor([0, -1]))  # nor is there a row -1
Traceback (most recent call last):
IndexError: index out of range in self
"""
# raises: IndexError: index out of range in self
import torch
from torch import nn

words = {"I": 0, "like": 1, "cats": 2, "dogs": 3}
padding = len(words)  # 4
ids = torch.tensor([[0, 1, 2, 3], [0, 1, 3, padding]])

table = nn.Embedding(len(words), 8)
print(table(ids).shape)
