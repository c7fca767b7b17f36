"""A filter object can be read once: the optimizer takes it all, clipping gets nothing and says nothing.
filter 对象只能读一遍：优化器读完了，裁剪什么也拿不到，也不作声。

>>> norm.item(), length.item() > 10
(0.0, True)
>>> kept = [p for p in model.parameters() if p.requires_grad]
>>> clip_grad_norm_(kept, max_norm=1.0).item() > 10
True
"""
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_

torch.manual_seed(0)
model = nn.Linear(4, 1)
params = filter(lambda p: p.requires_grad, model.parameters())
optimizer = torch.optim.SGD(params, lr=0.1)

(100 * model(torch.rand(8, 4))).sum().backward()
norm = clip_grad_norm_(params, max_norm=1.0)
length = model.weight.grad.norm()
print(f"norm {norm:.1f}, weight's gradient {length:.1f}")
