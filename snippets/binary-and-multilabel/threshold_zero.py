"""Logit 0 is probability 0.5.
logit 是 0，概率就是 0.5。

>>> torch.equal(logits > 0, logits.sigmoid() > 0.5)
True
"""
import torch

logits = torch.tensor([-2.0, 0.2, 0.4, 3.0])
print((logits > 0).tolist())
