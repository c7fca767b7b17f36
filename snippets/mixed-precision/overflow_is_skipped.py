"""A gradient that overflows: GradScaler skips the step and halves the scale.
梯度溢出：GradScaler 跳过这一步，并把放大倍数减半。

>>> log
[(32768.0, False), (16384.0, False), (16384.0, True)]
>>> torch.isfinite(model.weight).all().item()
True
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(1, 1)
x = torch.full((4, 1), 3.0)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu")

log = []
for step in range(3):
    before = model.weight.item()
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = model(x).float().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    log.append((scaler.get_scale(), model.weight.item() != before))
    print("scale %5d, weight moved: %s" % log[-1])
