"""The model is made before the loop: one long training, measured ten times; the spread means nothing.
模型建在循环外面：其实是一次长训练，量了十回；得到的标准差没有意义。

>>> accuracy[0] < min(accuracy[3:])  # the later "trainings" continue the first
True
>>> mean > 0.9
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
points = torch.randn(800, 2)
label = (points.prod(dim=1, keepdim=True) > 0).float()

net = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
accuracy = []
for _ in range(10):
    for _ in range(50):
        optimizer.zero_grad()
        z = net(points[:400])
        F.binary_cross_entropy_with_logits(z, label[:400]).backward()
        optimizer.step()
    right = (net(points[400:]) > 0) == label[400:]
    accuracy.append(right.float().mean().item())

mean = torch.tensor(accuracy).mean().item()
spread = torch.tensor(accuracy).std().item()
print(*(f"{a:.0%}" for a in accuracy))
print(f"mean {mean:.0%}, spread {spread:.0%}")
