"""optimizer.step() after scaler.step(): the step that the scaler skipped is taken, with infinite gradients.
scaler.step() 之后又调用 optimizer.step()：scaler 跳过的那一步还是走了，梯度是无穷大。

>>> -1 < after_scaler < 1, after_optimizer
(True, -inf)
>>> model.weight.grad.isinf().any().item(), scaler.get_scale()  # overflow, and half the scale next time
(True, 32768.0)
>>> model(x).isinf().all().item(), model(x).softmax(0).isnan().all().item()  # from now on
(True, True)
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(1, 1)
x = torch.full((4, 1), 3.0)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu")

with torch.autocast("cpu", dtype=torch.float16):
    loss = model(x).float().mean()
scaler.scale(loss).backward()
scaler.step(optimizer)
scaler.update()
after_scaler = model.weight.item()

optimizer.step()  # the mistake
after_optimizer = model.weight.item()
print(f"after scaler.step():    {after_scaler:.4f}")
print(f"after optimizer.step(): {after_optimizer:.4f}")
