"""Logit 0 is probability 0.5.
logit 是 0，概率就是 0.5。

>>> torch.equal(predictions, logits.sigmoid() > 0.5)
True
"""
import torch

logits = torch.tensor([-2.0, 3.0, 0.2, 0.4, 1.0])
y = torch.tensor([0, 1, 1, 1, 1])

predictions = logits > 0
found = predictions[y == 1].sum().item()
print(f"found {found} of {y.sum().item()}")
