"""Training in float16 on a GPU, with GradScaler: the layers in float16, the weights in float32.
在 GPU 上用 float16 训练，配 GradScaler：层用 float16 计算，权重是 float32。

>>> out.dtype, loss.dtype, model[0].weight.dtype
(torch.float16, torch.float32, torch.float32)
>>> accuracy > 0.9
True
>>> 1 <= scaler.get_scale() <= 65536
True
"""
# requires: cuda
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(512, 32).to("cuda")
y = (x[:, 0] > x[:, 1]).long()
model = nn.Sequential(
    nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 2)).to("cuda")
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cuda")

for step in range(100):
    optimizer.zero_grad()
    with torch.autocast("cuda", dtype=torch.float16):
        out = model(x)
        loss = F.cross_entropy(out, y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()

accuracy = (out.argmax(1) == y).float().mean().item()
print(out.dtype, loss.dtype, model[0].weight.dtype)
print("accuracy above 0.9:", accuracy > 0.9)
