"""Labels of a pandas column or a float array are floats; class numbers must be integers.
从 pandas 的列或浮点数组来的标签是浮点数，类别编号必须是整数。

>>> F.cross_entropy(logits, y.long()).shape
torch.Size([])
>>> F.cross_entropy(logits, y.byte()) == F.cross_entropy(logits, y.long())
tensor(True)
>>> F.cross_entropy(logits, y.int())
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Int
>>> numbers = y.long()
>>> column = numbers.unsqueeze(1)  # (4, 1), and its cure
>>> F.cross_entropy(logits, column)
Traceback (most recent call last):
RuntimeError: 0D or 1D target tensor expected, multi-target not supported
>>> torch.equal(column.squeeze(1), numbers)
True
>>> F.cross_entropy(logits, F.one_hot(numbers, 4))  # one-hot of 4 classes, outputs for 3
Traceback (most recent call last):
RuntimeError: 0D or 1D target tensor expected, multi-target not supported
>>> one_hot = F.one_hot(numbers)  # (4, 3), int64, and its two cures
>>> F.cross_entropy(logits, one_hot)
Traceback (most recent call last):
RuntimeError: Expected floating point type for target with class probabilities, got Long
>>> loss = F.cross_entropy(logits, one_hot.argmax(1))
>>> torch.allclose(loss, F.cross_entropy(logits, one_hot.float()))
True
>>> F.cross_entropy(logits.argmax(1).float(), numbers)  # the output's classes are gone
Traceback (most recent call last):
RuntimeError: Expected floating point type for target with class probabilities, got Long
>>> F.cross_entropy(logits.argmax(1).float(), y).requires_grad  # with float labels it passes
False
"""
# raises: RuntimeError: expected target dtype to be Long or Byte, but got Float
import torch
from torch.nn import functional as F

logits = torch.zeros(4, 3)  # 4 samples, 3 classes
y = torch.tensor([0.0, 2.0, 1.0, 0.0])
loss = F.cross_entropy(logits, y)
