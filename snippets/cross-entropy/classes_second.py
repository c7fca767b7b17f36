"""transpose(1, 2) puts the classes where the loss looks for them.
transpose(1, 2) 把类别放到损失要找的地方。

>>> logits.transpose(1, 2).shape
torch.Size([2, 3, 7])
>>> torch.allclose(loss, F.cross_entropy(logits.flatten(0, 1), y.flatten()))  # or flatten both
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
words = torch.rand(2, 7, 8)  # N, T, features
y = torch.randint(3, (2, 7))  # N, T

logits = nn.Linear(8, 3)(words)  # N, T, C
loss = F.cross_entropy(logits.transpose(1, 2), y)
print(f"{loss.item():.4f}")
