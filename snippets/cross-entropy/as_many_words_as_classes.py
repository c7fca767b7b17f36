"""Three words and three classes: classes last fits, too, and a perfect output gets a bad loss.
三个词，三个类别：类别放最后也对得上；全对的输出，损失却很大。

>>> torch.equal(logits.argmax(-1), y)  # all right
True
>>> F.cross_entropy(logits, y).item() > 1, F.cross_entropy(logits.mT, y).item() < 0.01
(True, True)
"""
import torch
from torch.nn import functional as F

y = torch.tensor([[0, 0, 1], [2, 2, 1]])  # N, T
logits = 10 * F.one_hot(y, 3).float()  # N, T, C, all right

wrong = F.cross_entropy(logits, y)
right = F.cross_entropy(logits.transpose(1, 2), y)
print(f"classes last:  {wrong.item():.4f}")
print(f"classes dim 1: {right.item():.4f}")
