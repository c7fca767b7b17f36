"""Exchanging height and width raises nothing; the accuracy falls to chance.
高和宽对调不报错，准确率却掉到瞎猜的水平。

>>> test.transpose(2, 3).shape == test.shape
True
>>> accuracy["N, C, H, W"] > 0.85
True
>>> accuracy["N, C, W, H"] < 0.25
True
>>> net = nn.Sequential(nn.Conv2d(1, 4, 3), nn.AdaptiveAvgPool2d(1), nn.Flatten())
>>> net(torch.rand(2, 1, 8, 12)).shape == net(torch.rand(2, 1, 12, 8)).shape
True
"""
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
digits = load_digits()
x = torch.tensor(digits.images, dtype=torch.float32) / 16
x = x.unsqueeze(1)  # N, C, H, W
y = torch.tensor(digits.target)
test, answer = x[1500:], y[1500:]

model = nn.Sequential(nn.Flatten(), nn.Linear(64, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for _ in range(100):
    optimizer.zero_grad()
    F.cross_entropy(model(x[:1500]), y[:1500]).backward()
    optimizer.step()

batches = {
    "N, C, H, W": test,
    "N, C, W, H": test.transpose(2, 3),
}
accuracy = {}
for order, batch in batches.items():
    right = model(batch).argmax(dim=1) == answer
    accuracy[order] = right.float().mean().item()
    print(order, tuple(batch.shape), f"{accuracy[order]:.2f}")
