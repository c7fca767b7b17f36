"""Labels of a pandas column or a float array are decimals; class numbers must be integers.
从 pandas 的列或浮点数组来的标签是小数，类别编号必须是整数。

>>> F.cross_entropy(logits, y.long()).shape
torch.Size([])
>>> F.cross_entropy(logits, y.byte()) == F.cross_entropy(logits, y.long())
tensor(True)
>>> F.cross_entropy(logits, y.int())
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Int
>>> F.nll_loss(logits, y)
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Float
>>> F.cross_entropy(logits.long(), y.long())  # the outputs must be decimals
Traceback (most recent call last):
NotImplementedError: "log_softmax_lastdim_kernel_impl" not implemented for 'Long'
"""
# raises: RuntimeError: expected target dtype to be Long or Byte, but got Float
import torch
from torch.nn import functional as F

torch.manual_seed(0)
logits = torch.randn(4, 3)
y = torch.tensor([0.0, 2.0, 1.0, 0.0])
loss = F.cross_entropy(logits, y)
