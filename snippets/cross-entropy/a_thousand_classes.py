"""Of 1000 classes: guessing costs log(1000), and after a softmax even a perfect answer costs 5.91.
1000 个类别：乱猜的损失是 log(1000)；先做了 softmax，全对的损失也有 5.91。

>>> round(math.log(1000), 2), round(math.log(math.e + 999) - 1, 2)
(6.91, 5.91)
>>> F.cross_entropy(100 * perfect, y).item() < 1e-6  # as logits
True
"""
import math

import torch
from torch.nn import functional as F

y = torch.tensor([7])
guess = torch.zeros(1, 1000)
perfect = F.one_hot(y, 1000).float()

print(f"guessing: {F.cross_entropy(guess, y).item():.4f}")
print(f"softmax, perfect: {F.cross_entropy(perfect, y).item():.4f}")
