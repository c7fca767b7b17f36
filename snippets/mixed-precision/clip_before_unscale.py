"""Clipping before unscale_() clips the scaled gradients: the step becomes 65536 times too small.
unscale_() 之前裁剪，裁的是放大过的梯度：步子小了 65536 倍。

>>> norm["scaled"] > 10000, 0.1 < norm["unscaled"] < 10
(True, True)
>>> round(norm["scaled"] / norm["unscaled"])
65536
>>> step["scaled"] < 1e-4, step["unscaled"] > 0.1
(True, True)
"""
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_

norm, step = {}, {}
for order in ("scaled", "unscaled"):
    torch.manual_seed(0)
    model = nn.Linear(8, 1)
    before = model.weight.detach().clone()
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    scaler = torch.amp.GradScaler("cpu")
    loss = model(torch.rand(4, 8)).mean()

    scaler.scale(loss).backward()
    if order == "unscaled":
        scaler.unscale_(optimizer)
    norm[order] = clip_grad_norm_(
        model.parameters(), max_norm=1.0).item()
    scaler.step(optimizer)
    scaler.update()
    step[order] = (model.weight - before).norm().item()
    print(f"{order:<8}  norm {norm[order]:7.2g}",
          f"  step {step[order]:.1g}")
