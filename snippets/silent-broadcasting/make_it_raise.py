"""Print both shapes, and let the warning stop the program: then it cannot be overlooked.
打印两个形状，并让那条警告变成异常，就不会漏看了。

>>> torch.broadcast_shapes((100_000, 1), (100_000,)).numel() * 4 / 1e9  # gigabytes of float32
40.0
>>> with warnings.catch_warnings():
...     warnings.filterwarnings("error", message="Using a target size")
...     F.mse_loss(pred, y.squeeze(1)).shape
torch.Size([])
>>> warnings.simplefilter("ignore")
>>> F.mse_loss(torch.zeros(10, 133), torch.zeros(10))  # classes: 133 outputs, 10 samples
Traceback (most recent call last):
RuntimeError: The size of tensor a (133) must match the size of tensor b (10) at non-singleton dimension 1
>>> F.cross_entropy(torch.zeros(10, 133), torch.zeros(10, dtype=torch.int64)).shape
torch.Size([])
>>> torch.zeros(4, 32, 32) - torch.zeros(3, 1, 1)  # four channels, three means
Traceback (most recent call last):
RuntimeError: The size of tensor a (4) must match the size of tensor b (3) at non-singleton dimension 0
>>> small = torch.zeros(4)
>>> small += torch.zeros(4, 1)  # the left side keeps its shape
Traceback (most recent call last):
RuntimeError: output with shape [4] doesn't match the broadcast shape [4, 4]
>>> up = F.interpolate(torch.zeros(1, 8, 112, 112), size=torch.zeros(1, 8, 113, 113).shape[2:])
>>> (up + torch.zeros(1, 8, 113, 113)).shape
torch.Size([1, 8, 113, 113])
"""
# raises: UserWarning: Using a target size (torch.Size([8, 1])) that is different
import warnings

import torch
from torch.nn import functional as F

warnings.filterwarnings("error", message="Using a target size")

torch.manual_seed(0)
pred = torch.rand(8)
y = torch.rand(8, 1)  # as a table's column comes
print(tuple(pred.shape), tuple(y.shape))
F.mse_loss(pred, y)
