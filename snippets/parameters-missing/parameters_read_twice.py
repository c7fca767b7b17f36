"""parameters() is a generator: after one reading, nothing is left of it.
parameters() 是生成器：读过一遍就空了。

>>> type(params).__name__, list(params), count
('generator', [], 0)
>>> nn.utils.clip_grad_norm_(model.parameters(), 1.0).item() > 1  # called again, it clips
True
>>> sum(p.numel() for p in model.parameters())
10
"""
# warns: UserWarning: `parameters` is an empty generator, no gradient clipping will occur.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 2)
params = model.parameters()
optimizer = torch.optim.SGD(params, lr=0.1)

model(torch.rand(8, 4)).square().sum().backward()
norm = nn.utils.clip_grad_norm_(params, 1.0)
count = sum(p.numel() for p in params)
print(f"norm {norm:.0f}, {count} numbers")
