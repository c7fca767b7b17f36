"""counts[index] += 1 counts a repeated index once.
counts[index] += 1：重复的下标只算一次。

>>> counts.tolist()
[1, 1, 0]
"""
import torch

index = torch.tensor([0, 1, 1, 1])
counts = torch.zeros(3, dtype=torch.long)
counts[index] += 1
print(counts.tolist())
