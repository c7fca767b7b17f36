"""An LSTM returns a tuple; Sequential passes it on as it is, and Linear raises.
LSTM 返回的是元组；Sequential 原样传给下一层，Linear 报错。

>>> out.shape, h.shape, c.shape
(torch.Size([2, 5, 8]), torch.Size([1, 2, 8]), torch.Size([1, 2, 8]))
>>> model[1](out).shape
torch.Size([2, 5, 3])
>>> model[0](x).shape
Traceback (most recent call last):
AttributeError: 'tuple' object has no attribute 'shape'
>>> out, h = nn.GRU(4, 8, batch_first=True)(x)  # a tuple as well, without c
>>> out.shape, h.shape
(torch.Size([2, 5, 8]), torch.Size([1, 2, 8]))
>>> nn.Sequential(nn.GRU(4, 8), nn.Linear(8, 3))(x)
Traceback (most recent call last):
TypeError: linear(): argument 'input' (position 1) must be Tensor, not tuple
"""
# raises: TypeError: linear(): argument 'input' (position 1) must be Tensor, not tuple
import torch
from torch import nn

model = nn.Sequential(
    nn.LSTM(4, 8, batch_first=True),
    nn.Linear(8, 3),
)
x = torch.rand(2, 5, 4)

out, (h, c) = model[0](x)
print(type(model[0](x)).__name__, tuple(out.shape))
model(x)
