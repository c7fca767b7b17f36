"""With a GradScaler: unscale_ first, then clip; an inf norm is normal in the first steps, which are skipped.
有 GradScaler：先 unscale_ 再裁剪；开头几步范数是 inf 很正常，这几步会被跳过。

>>> norms[:2], 2.9 < norms[2] < 3.5
([inf, inf], True)
>>> scaler.get_scale()  # 65536, halved for each step that was skipped
16384.0
"""
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_

torch.manual_seed(0)
model = nn.Linear(1, 1)
x = torch.full((4, 1), 3.0)
params = list(model.parameters())
optimizer = torch.optim.SGD(params, lr=0.01)
scaler = torch.amp.GradScaler("cpu")

norms = []
for step in range(3):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = model(x).float().mean()
    scaler.scale(loss).backward()

    scaler.unscale_(optimizer)  # only with a GradScaler
    norm = clip_grad_norm_(params, max_norm=1.0)

    scaler.step(optimizer)
    scaler.update()
    norms.append(norm.item())
    print(f"norm {norm:.2f}")
