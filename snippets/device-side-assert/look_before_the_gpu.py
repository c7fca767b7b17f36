"""Three lines on the CPU: the range of the labels, that of the ids, and which samples are wrong.
在 CPU 上看三行：标签的范围、编号的范围、错在哪几个样本。

>>> wrong
[2, 4]
"""
import torch
from torch import nn

table, fc = nn.Embedding(10, 4), nn.Linear(4, 3)
ids = torch.tensor([[3, 9], [0, 2], [7, 10], [1, 1], [4, 5]])
y = torch.tensor([0, 2, 1, 1, 3])

rows, classes = table.num_embeddings, fc.out_features
print(ids.min().item(), "to", ids.max().item(), "of", rows)
print(y.min().item(), "to", y.max().item(), "of", classes)
wrong = ((ids < 0) | (ids >= rows)).any(1)
wrong = (wrong | (y < 0) | (y >= classes)).nonzero()
wrong = wrong.flatten().tolist()
print("samples", wrong)
