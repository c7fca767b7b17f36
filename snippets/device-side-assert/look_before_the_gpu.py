"""On the CPU: the range of the ids, that of the labels, and which samples are wrong.
在 CPU 上看：编号的范围、标签的范围、错在哪几个样本。

>>> wrong.tolist()
[False, False, True, False, True]
"""
import torch
from torch import nn

table, fc = nn.Embedding(10, 4), nn.Linear(4, 3)
ids = torch.tensor([[3, 9], [0, 2], [7, 10], [1, 1], [4, 5]])
y = torch.tensor([0, 2, 1, 1, 3])

rows, classes = table.num_embeddings, fc.out_features
print(f"ids {ids.min()} to {ids.max()} of {rows}")
print(f"labels {y.min()} to {y.max()} of {classes}")
wrong = ((ids < 0) | (ids >= rows)).any(1)
wrong |= (y < 0) | (y >= classes)
print("samples", wrong.nonzero().flatten().tolist())
