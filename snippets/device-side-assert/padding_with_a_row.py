"""One row more, and every id has its vector; that of the padding is zeros.
多一行，每个编号就都有向量；填充的向量是 0。

>>> table.num_embeddings > ids.max().item()
True
>>> table(ids)[1, 3].abs().sum().item()
0.0
"""
import torch
from torch import nn

words = {"I": 0, "like": 1, "cats": 2, "dogs": 3}
padding = len(words)  # 4
ids = torch.tensor([[0, 1, 2, 3], [0, 1, 3, padding]])

table = nn.Embedding(len(words) + 1, 8, padding_idx=padding)
print(table(ids).shape)
