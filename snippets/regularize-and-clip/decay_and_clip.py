"""Weight decay belongs to the optimizer; clipping is one line between backward() and step().
权重衰减写在优化器里；裁剪是一行，放在 backward() 和 step() 之间。

>>> norm.item() > 10, round(after.item(), 4)
(True, 1.0)
>>> small = nn.Parameter(torch.zeros(2))  # one norm for all, the direction stays
>>> small.grad = torch.tensor([3.0, 4.0])
>>> clip_grad_norm_(small, max_norm=10.0).item(), small.grad.tolist()
(5.0, [3.0, 4.0])
>>> _ = clip_grad_norm_(small, max_norm=1.0)
>>> [round(g, 3) for g in small.grad.tolist()]
[0.6, 0.8]
>>> small.grad = torch.tensor([3.0, 4.0])  # each number alone, the direction changes
>>> nn.utils.clip_grad_value_(small, clip_value=1.0)
>>> small.grad.tolist()
[1.0, 1.0]
>>> import warnings
>>> with warnings.catch_warnings(record=True) as seen:
...     warnings.simplefilter("always")
...     _ = nn.utils.clip_grad_norm(small, 1.0)
>>> seen[0].category.__name__, "deprecated" in str(seen[0].message)
('FutureWarning', True)
"""
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_
from torch.optim import AdamW

torch.manual_seed(0)
x, y = torch.rand(8, 4), 50 + torch.rand(8, 1)
model = nn.Linear(4, 1)
params = list(model.parameters())
optimizer = AdamW(params, weight_decay=0.01)

optimizer.zero_grad()
nn.functional.mse_loss(model(x), y).backward()
norm = clip_grad_norm_(params, max_norm=1.0)
optimizer.step()

grads = [p.grad.flatten() for p in params]
after = torch.cat(grads).norm()
print(f"norm before {norm:.1f}, after {after:.1f}")
