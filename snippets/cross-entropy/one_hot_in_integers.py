"""A target of the output's shape is read as probabilities, and these are decimals.
标签和输出的形状相同，就按概率来读，而概率是小数。

>>> numbers = F.cross_entropy(logits, one_hot.argmax(1))
>>> torch.allclose(F.cross_entropy(logits, one_hot.float()), numbers)
True
>>> F.cross_entropy(logits.argmax(1).float(), one_hot.argmax(1))  # the outputs' classes are gone
Traceback (most recent call last):
RuntimeError: Expected floating point type for target with class probabilities, got Long
>>> F.cross_entropy(logits[:3].argmax(1).float(), torch.tensor([0.0, 2.0, 1.0])).requires_grad  # this passes
False
"""
# raises: RuntimeError: Expected floating point type for target with class probabilities, got Long
import torch
from torch.nn import functional as F

torch.manual_seed(0)
logits = torch.randn(4, 3)
one_hot = F.one_hot(torch.tensor([0, 2, 1, 0]))
loss = F.cross_entropy(logits, one_hot)
