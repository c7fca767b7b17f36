"""Binary losses want targets of the output's dtype; whole numbers in a list are int64.
二分类的损失要求标签和输出同类型；列表里的整数是 int64。

>>> y.dtype, out.dtype
(torch.int64, torch.float32)
>>> nn.BCELoss()(out, y.float()).dtype
torch.float32
>>> nn.BCEWithLogitsLoss()(out, y)  # the same mistake, in other words
Traceback (most recent call last):
RuntimeError: result type Float can't be cast to the desired output type Long
>>> leaf = torch.zeros(3, requires_grad=True)
>>> loss = nn.HuberLoss()(leaf, y)  # passes ...
>>> loss.backward()
Traceback (most recent call last):
RuntimeError: Found dtype Long but expected Float
>>> for target in (y, y.byte(), y.double()):
...     nn.MSELoss()(leaf, target).backward()  # converts
>>> nn.BCELoss()(out, y.double())
Traceback (most recent call last):
RuntimeError: Found dtype Double but expected Float
>>> scores = torch.zeros(3, 2, requires_grad=True)
>>> nn.CrossEntropyLoss()(scores, y).backward()  # class numbers, for once
>>> nn.CrossEntropyLoss()(scores, y.float())
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Float
"""
# raises: RuntimeError: Found dtype Long but expected Float
import torch
from torch import nn

out = torch.sigmoid(torch.tensor([-1.0, 2.0, 0.5]))
y = torch.tensor([0, 1, 1])

loss = nn.BCELoss()(out, y)
print(loss)
