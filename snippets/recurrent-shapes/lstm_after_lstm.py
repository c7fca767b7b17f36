"""The second LSTM of a Sequential gets the tuple that the first one returns.
Sequential 里的第二个 LSTM，收到的是第一个返回的元组。

>>> out, _ = first(x)
>>> second(out)[0].shape
torch.Size([4, 7, 5])
>>> nn.LSTM(3, 5, num_layers=2, batch_first=True)(x)[0].shape  # or two layers in one
torch.Size([4, 7, 5])
>>> nn.Linear(5, 2)(first(x))
Traceback (most recent call last):
TypeError: linear(): argument 'input' (position 1) must be Tensor, not tuple
>>> first(x)[:, -1]
Traceback (most recent call last):
TypeError: tuple indices must be integers or slices, not tuple
>>> out, h, c = first(x)
Traceback (most recent call last):
ValueError: not enough values to unpack (expected 3, got 2)
"""
# raises: AttributeError: 'tuple' object has no attribute 'dim'
import torch
from torch import nn

x = torch.rand(4, 7, 3)
first = nn.LSTM(3, 5, batch_first=True)
second = nn.LSTM(5, 5, batch_first=True)
model = nn.Sequential(first, second)
model(x)
