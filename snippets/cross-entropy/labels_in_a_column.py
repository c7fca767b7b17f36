"""A column of labels is (4, 1), and that is one dimension too many.
一列标签的形状是 (4, 1)，多了一维。

>>> F.cross_entropy(logits, y.squeeze(1)).shape
torch.Size([])
>>> F.cross_entropy(logits, y.float())  # the shape is looked at before the dtype
Traceback (most recent call last):
RuntimeError: 0D or 1D target tensor expected, multi-target not supported
>>> F.cross_entropy(logits, F.one_hot(y.squeeze(1), 4))  # one-hot of 4 classes, outputs for 3
Traceback (most recent call last):
RuntimeError: 0D or 1D target tensor expected, multi-target not supported
>>> F.nll_loss(logits, F.one_hot(y.squeeze(1)).float())  # NLLLoss takes numbers only
Traceback (most recent call last):
RuntimeError: 0D or 1D target tensor expected, multi-target not supported
"""
# raises: RuntimeError: 0D or 1D target tensor expected, multi-target not supported
import torch
from torch.nn import functional as F

torch.manual_seed(0)
logits = torch.randn(4, 3)
y = torch.tensor([[0], [2], [1], [0]])
loss = F.cross_entropy(logits, y)
