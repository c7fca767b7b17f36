"""The lines that make an ordinary loop mixed: dtype, scaler, autocast, and scaler around backward and step.
把普通的训练循环变成混合精度的几行：选类型、建 scaler、autocast，backward 和 step 经过 scaler。

>>> out.dtype == dtype, model[0].weight.dtype
(True, torch.float32)
>>> scaler.is_enabled() == (dtype == torch.float16)
True
>>> loss.item() < 0.5
True
>>> half = nn.Linear(2, 1).half()  # Attempting to unscale FP16 gradients.
>>> sgd, cpu = torch.optim.SGD(half.parameters()), torch.amp.GradScaler("cpu")
>>> cpu.scale(half(torch.ones(1, 2).half()).sum()).backward()
>>> cpu.step(sgd)
Traceback (most recent call last):
ValueError: Attempting to unscale FP16 gradients.
>>> single = nn.Linear(2, 1)
>>> sgd, cpu = torch.optim.SGD(single.parameters()), torch.amp.GradScaler("cpu")
>>> cpu.scale(torch.ones(1)).item(), cpu.step(sgd)  # no gradient reached this optimizer
Traceback (most recent call last):
AssertionError: No inf checks were recorded for this optimizer.
>>> sgd, cpu = torch.optim.SGD(single.parameters()), torch.amp.GradScaler("cpu")
>>> cpu.scale(single(torch.ones(1, 2)).sum()).backward()
>>> cpu.unscale_(sgd)
>>> cpu.unscale_(sgd)
Traceback (most recent call last):
RuntimeError: unscale_() has already been called on this optimizer since the last update().
"""
import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
native = device == "cpu" or torch.cuda.is_bf16_supported(
    including_emulation=False)
dtype = torch.bfloat16 if native else torch.float16

x = torch.randn(512, 32).to(device)
y = (x[:, 0] > x[:, 1]).long()
model = nn.Sequential(
    nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 2)).to(device)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
scaler = torch.amp.GradScaler(device, enabled=dtype == torch.float16)

for step in range(50):
    optimizer.zero_grad()
    with torch.autocast(device, dtype=dtype):
        out = model(x)
        loss = nn.functional.cross_entropy(out, y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(out.dtype, "scaler:", scaler.is_enabled())
