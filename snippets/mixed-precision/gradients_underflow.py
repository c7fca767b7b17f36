"""float16 without GradScaler: the gradients underflow to zero and nothing is learned, silently.
float16 不用 GradScaler：梯度下溢成 0，什么也没学到，也不报错。

>>> loss.item() > 0, out.dtype
(True, torch.float16)
>>> model.weight.grad.abs().max().item(), moved
(0.0, False)
>>> 2 * 0.01 / out.numel() < torch.finfo(torch.float16).smallest_normal * torch.finfo(torch.float16).eps / 2
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
model = nn.Linear(16, 16384)
x = torch.rand(64, 16)
target = model(x).detach() + 0.01
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)

before = model.weight.detach().clone()
with torch.autocast("cpu", dtype=torch.float16):
    out = model(x)
    loss = F.mse_loss(out, target)
loss.backward()
optimizer.step()
moved = not torch.equal(model.weight, before)
print("weights moved:", moved)
