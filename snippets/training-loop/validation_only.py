"""Validation that only looks: no_grad, and neither backward nor step; it agrees with the test.
验证只看不学：no_grad，没有 backward，也没有 step；结果和测试一致。

>>> abs(val - test) < 0.04
True
>>> torch.equal(before, model[0].weight)
True
"""
import torch
from sklearn.datasets import load_digits
from torch import nn

torch.manual_seed(0)
x, y = map(torch.tensor, load_digits(return_X_y=True))
mixed = torch.randperm(len(y))
x, y = x[mixed].float() / 16, y[mixed]
train, val, test = range(100), range(100, 400), range(400, 1797)

layers = nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10)
model = nn.Sequential(*layers)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)


def loss_on(part):
    return nn.functional.cross_entropy(model(x[part]), y[part])


for epoch in range(100):
    optimizer.zero_grad()
    loss_on(train).backward()
    optimizer.step()
    before = model[0].weight.detach().clone()
    with torch.no_grad():
        loss = loss_on(val)

right = model(x).argmax(dim=1) == y
val, test = (right[part].float().mean().item() for part in (val, test))
print(f"val {val:.3f}, test {test:.3f}")
