"""Clipped between backward() and step(): the step is at most lr * max_norm long.
在 backward() 和 step() 之间裁剪：这一步最长是 lr * max_norm。

>>> norm.item() > 100, round(moved.item(), 4)
(True, 0.1)
>>> optimizer.zero_grad()
>>> clip_grad_norm_(params, max_norm=1.0).item()  # before backward(): nothing to clip
0.0
>>> trainable = filter(lambda p: p.requires_grad, model.parameters())  # can be read once
>>> optimizer = torch.optim.SGD(trainable, lr=0.1)
>>> nn.functional.mse_loss(model(x), y).backward()
>>> clip_grad_norm_(trainable, max_norm=1.0).item(), model.weight.grad.norm().item() > 100
(0.0, True)
>>> hooked = nn.Linear(4, 1)  # clipped during backward()
>>> for p in hooked.parameters():
...     _ = p.register_hook(lambda g: g.clamp(-1, 1))
>>> nn.functional.mse_loss(hooked(x), y).backward()
>>> max(p.grad.abs().max().item() for p in hooked.parameters())
1.0
"""
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_

torch.manual_seed(0)
x, y = torch.rand(8, 4), 99 + torch.rand(8, 1)
model = nn.Linear(4, 1, bias=False)
params = list(model.parameters())
optimizer = torch.optim.SGD(params, lr=0.1)
before = model.weight.detach().clone()

nn.functional.mse_loss(model(x), y).backward()
norm = clip_grad_norm_(params, max_norm=1.0)
optimizer.step()

moved = (model.weight - before).norm()
print(f"norm {norm:.1f}, moved by {moved:.2f}")
