"""Sequential.forward takes exactly one input, whatever the first layer takes.
Sequential 的 forward 只收一个输入，不管第一层收几个。

>>> bilinear(a, b).shape
torch.Size([5, 8])
>>> model((a, b))  # doctest: +ELLIPSIS
Traceback (most recent call last):
TypeError: Bilinear.forward() missing 1 required positional argument: 'input2'
>>> nn.Sequential(nn.MultiheadAttention(4, 2))(torch.rand(2, 5, 4))
Traceback (most recent call last):
TypeError: MultiheadAttention.forward() missing 2 required positional arguments: 'key' and 'value'
>>> lstm, x = nn.LSTM(4, 8, batch_first=True), torch.rand(2, 5, 4)  # one input, but it returns a tuple
>>> out, (h, c) = lstm(x)
>>> out.shape, h.shape, c.shape
(torch.Size([2, 5, 8]), torch.Size([1, 2, 8]), torch.Size([1, 2, 8]))
>>> nn.Sequential(lstm, nn.Linear(8, 3))(x)
Traceback (most recent call last):
TypeError: linear(): argument 'input' (position 1) must be Tensor, not tuple
>>> nn.Linear(8, 3)(out).shape
torch.Size([2, 5, 3])
>>> lstm(x).shape
Traceback (most recent call last):
AttributeError: 'tuple' object has no attribute 'shape'
>>> out, h = nn.GRU(4, 8, batch_first=True)(x)  # a tuple as well, without c
>>> out.shape, h.shape
(torch.Size([2, 5, 8]), torch.Size([1, 2, 8]))
>>> nn.Sequential(nn.GRU(4, 8), nn.Linear(8, 3))(x)
Traceback (most recent call last):
TypeError: linear(): argument 'input' (position 1) must be Tensor, not tuple
"""
# raises: TypeError: takes 2 positional arguments but 3 were given
import torch
from torch import nn

bilinear = nn.Bilinear(4, 4, 8)
model = nn.Sequential(bilinear, nn.ReLU())
a = torch.rand(5, 4)
b = torch.rand(5, 4)

print(tuple(bilinear(a, b).shape))
model(a, b)
