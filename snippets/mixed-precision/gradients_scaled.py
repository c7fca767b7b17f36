"""GradScaler multiplies the loss before backward() and divides the gradients after it.
GradScaler 在 backward() 之前放大损失，之后再把梯度缩回来。

>>> moved, scaler.get_scale()
(True, 65536.0)
>>> model.bias.grad.mean().item() < 0  # towards the target, unscaled
True
>>> exact = -2 * 0.01 / out.numel() * len(x)
>>> abs(model.bias.grad.mean().item() / exact - 1) < 0.05
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
scaler = torch.amp.GradScaler("cpu")

before = model.weight.detach().clone()
with torch.autocast("cpu", dtype=torch.float16):
    out = model(x)
    loss = F.mse_loss(out, target)
scaler.scale(loss).backward()
scaler.step(optimizer)
scaler.update()
moved = not torch.equal(model.weight, before)
print("weights moved:", moved)
