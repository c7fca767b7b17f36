"""x.to(device) on its own moves nothing: the result is thrown away.
单独写 x.to(device) 什么也没有搬：结果被扔掉了。

>>> model.weight.device.type, x.device.type
('meta', 'cpu')
>>> model(x.to(device)).shape
torch.Size([4, 2])
>>> x.to("cpu") is x, model.to(device) is model
(True, True)
"""
# raises: RuntimeError: Tensor on device meta is not on the expected device cpu!
import torch
from torch import nn

device = "meta"
model = nn.Linear(3, 2)
x = torch.rand(4, 3)

model.to(device)
x.to(device)
print("model on", model.weight.device)
print("x on    ", x.device)
out = model(x)
