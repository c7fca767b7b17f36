"""Clipped after step(): the norm is right, the step was taken with the whole gradient.
在 step() 之后裁剪：范数没错，可这一步已经用整个梯度走完了。

>>> norm.item() > 100, moved.item() > 10
(True, True)
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
optimizer.step()
norm = clip_grad_norm_(params, max_norm=1.0)

moved = (model.weight - before).norm()
print(f"norm {norm:.1f}, moved by {moved:.2f}")
