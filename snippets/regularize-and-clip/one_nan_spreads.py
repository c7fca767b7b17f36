"""One nan makes the norm nan, and clipping multiplies every gradient by it; error_if_nonfinite raises instead.
只要有一个 nan，范数就是 nan，裁剪又把每个梯度都乘上它；error_if_nonfinite 则会报错。

>>> norm.isnan().item(), left
(True, 3)
>>> torch.optim.SGD(params, lr=0.1).step()
>>> [p.item() for p in params]
[nan, nan, nan]
>>> for p in params:
...     p.grad = torch.ones(1)
>>> params[0].grad[0] = torch.inf
>>> norm = clip_grad_norm_(params, max_norm=1.0)
>>> norm.item(), [p.grad.item() for p in params]
(inf, [nan, 0.0, 0.0])
>>> [p.grad.fill_(1).item() for p in params]
[1.0, 1.0, 1.0]
>>> params[0].grad[0] = torch.nan
>>> nn.utils.clip_grad_value_(params, clip_value=0.5)  # touches no other gradient
>>> [p.grad.item() for p in params]
[nan, 0.5, 0.5]
"""
# raises: RuntimeError: for gradients from `parameters` is non-finite, so it cannot be clipped
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_

params = [nn.Parameter(torch.zeros(1)) for _ in range(3)]
for p in params:
    p.grad = torch.ones(1)
params[0].grad[0] = torch.nan

norm = clip_grad_norm_(params, max_norm=1.0)
left = sum(p.grad.isnan().item() for p in params)
print(f"norm {norm.item()}, nan in {left} of 3 gradients")

clip_grad_norm_(params, max_norm=1.0, error_if_nonfinite=True)
