"""nn.ReLU(x) builds a layer instead of applying one; the next layer gets a ReLU, not a tensor.
nn.ReLU(x) 是造一个层，不是计算；下一层收到的是 ReLU 对象，不是张量。

>>> type(h).__name__
'ReLU'
>>> nn.ReLU()(x).equal(F.relu(x))
True
>>> nn.Sequential(fc, F.relu)
Traceback (most recent call last):
TypeError: torch.nn.functional.relu is not a Module subclass
>>> F.relu(nn.ReLU())
Traceback (most recent call last):
TypeError: relu(): argument 'input' (position 1) must be Tensor, not ReLU
>>> nn.CrossEntropyLoss(fc(x), torch.tensor([0, 1]))
Traceback (most recent call last):
RuntimeError: Boolean value of Tensor with more than one value is ambiguous
>>> nn.CrossEntropyLoss()(fc(x), torch.tensor([0, 1])).shape
torch.Size([])
"""
# raises: TypeError: linear(): argument 'input' (position 1) must be Tensor, not ReLU
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(2, 8)
fc = nn.Linear(8, 10)

print(tuple(fc(F.relu(x)).shape))
print(tuple(fc(nn.ReLU()(x)).shape))
h = nn.ReLU(x)
fc(h)
