"""Lines around step() say whether a step does anything: mode, gradients, movement.
step() 前后几行，看这一步有没有起作用：模式、梯度、权重动了没有。

>>> model.training, round(size, 4) > 0, round(moved, 4) > 0
(True, True, True)
>>> optimizer.zero_grad()  # between backward and step
>>> before = weight.detach().clone()
>>> optimizer.step()
>>> (weight - before).abs().max().item()
0.0
>>> weight.grad.abs()  # after zero_grad()
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'abs'
>>> other = torch.optim.SGD(nn.Linear(4, 3).parameters(), lr=0.1)  # another model's weights
>>> nn.functional.cross_entropy(model(x), y).backward()
>>> other.step()
>>> (weight - before).abs().max().item()
0.0
"""
import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(32, 4), torch.randint(3, (32,))
model = nn.Linear(4, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

loss = nn.functional.cross_entropy(model(x), y)
optimizer.zero_grad()
loss.backward()
weight = next(model.parameters())
before = weight.detach().clone()
size = weight.grad.abs().max().item()
optimizer.step()
moved = (weight - before).abs().max().item()
print("training:", model.training)
print(f"gradient {size:.4f}, moved {moved:.4f}")
