"""A Linear at the end puts the classes last, and the loss takes the 7 words for 7 classes.
最后一层是 Linear，类别就在最后一维；损失把 7 个词当成了 7 个类别。

>>> logits.shape, y.shape, "loss" in globals()
(torch.Size([2, 7, 3]), torch.Size([2, 7]), False)
>>> F.cross_entropy(logits.flatten(0, 1), y)  # flatten both or neither
Traceback (most recent call last):
ValueError: Expected input batch_size (14) to match target batch_size (2).
>>> three = torch.tensor([[0, 0, 1], [2, 2, 1]])  # as many words as classes: nothing raises
>>> perfect = 10 * F.one_hot(three, 3).float()
>>> F.cross_entropy(perfect, three).item() > 1, F.cross_entropy(perfect.transpose(1, 2), three).item() < 0.01
(True, True)
"""
# raises: RuntimeError: Expected target size [2, 3], got [2, 7]
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
logits = nn.Linear(8, 3)(torch.rand(2, 7, 8))  # N, T, C
y = torch.randint(3, (2, 7))  # N, T
loss = F.cross_entropy(logits, y)
print(f"{loss.item():.4f}")
