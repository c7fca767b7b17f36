"""parameters() can be read once: the optimizer takes it all, and clipping gets nothing.
parameters() 只能读一遍：优化器读完了，裁剪什么也拿不到。

>>> norm.item(), length.item() > 10
(0.0, True)
>>> trainable = filter(lambda p: p.requires_grad, model.parameters())
>>> _ = list(trainable)
>>> clip_grad_norm_(trainable, max_norm=1.0).item()  # a filter object: not even a warning
0.0
>>> clip_grad_norm_(list(model.parameters()), max_norm=1.0).item() > 10
True
"""
# warns: UserWarning: `parameters` is an empty generator, no gradient clipping will occur.
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_

torch.manual_seed(0)
model = nn.Linear(4, 1)
params = model.parameters()
optimizer = torch.optim.SGD(params, lr=0.1)

(100 * model(torch.rand(8, 4))).sum().backward()
norm = clip_grad_norm_(params, max_norm=1.0)
length = model.weight.grad.norm()
print(f"norm {norm:.1f}, weight's gradient {length:.1f}")
