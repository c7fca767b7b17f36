"""The label that is too large, on the CPU: the call itself raises, and names the label.
标签超出范围，在 CPU 上跑：出错的那一行当场报错，并写出是哪个标签。

>>> y.max().item(), logits.shape[1]
(3, 3)
>>> "loss" in globals()
False
"""
# raises: IndexError: Target 3 is out of bounds.
import torch
from torch.nn import functional as F

device = "cpu"
logits = torch.zeros(4, 3, device=device)  # 3 classes: 0, 1, 2
y = torch.tensor([1, 3, 2, 1], device=device)
loss = F.cross_entropy(logits, y)
print("loss computed")
value = loss.item()
