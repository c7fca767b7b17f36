"""Three lines show how both switches stand, where the output is computed.
三行代码，在算输出的地方看看两个开关各在哪边。

>>> modes == {True, False}, out.requires_grad
(True, True)
>>> model.train()[1].training, {m.training for m in model.eval().modules()}
(True, {False})
>>> _ = model.train().eval  # without parentheses nothing happens
>>> {m.training for m in model.modules()}
{True}
>>> with torch.inference_mode():
...     torch.is_grad_enabled(), torch.is_inference_mode_enabled()
(False, True)
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 8), nn.Dropout())
x = torch.rand(4, 8)
model[1].eval()

modes = {m.training for m in model.modules()}
print("modes:", sorted(modes))
print("graph:", torch.is_grad_enabled())
out = model(x)
