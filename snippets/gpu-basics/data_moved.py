"""x = x.to(device) keeps the moved copy.
x = x.to(device) 留住了搬过去的那一份。

>>> model.weight.device == x.device == out.device == torch.device("meta")
True
>>> out.shape
torch.Size([4, 2])
"""
import torch
from torch import nn

device = "meta"
model = nn.Linear(3, 2)
x = torch.rand(4, 3)

model.to(device)
x = x.to(device)
print("model on", model.weight.device)
print("x on    ", x.device)
out = model(x)
