"""Ten trainings in PyTorch: a for loop that makes a new model each time; mean and spread.
PyTorch 里训练十次：一个 for 循环，每次新建模型；打印平均值和标准差。

>>> len(accuracy), 0.65 < mean < 0.9, spread > 0.05
(10, True, True)
>>> sorted(accuracy) != accuracy  # each start is a draw of its own, there is no trend
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
points = torch.randn(800, 2)
label = (points.prod(dim=1, keepdim=True) > 0).float()

accuracy = []
for _ in range(10):
    net = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
    optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
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
