"""Three accuracies and two means tell BatchNorm, memorizing and other pixels apart.
三个准确率、两个平均值，分得清是 BatchNorm、背答案还是像素不一样。

>>> table = {name: numbers for name, *numbers in rows}
>>> table["3 steps   "][0] - table["3 steps   "][1] > 0.2
True
>>> table["20 samples"][1] == 1 and table["20 samples"][2] < 0.8
True
>>> table["not / 16  "][1] > 0.9 and table["not / 16  "][2] < 0.8
True
>>> [bool(seen / new > 0.9) for *_, seen, new in rows]
[True, True, False]
"""
import copy

import torch
from sklearn.datasets import load_digits
from torch import nn


@torch.no_grad()
def accuracy(model, x, y, training):
    out = copy.deepcopy(model).train(training)(x)
    return (out.argmax(dim=1) == y).float().mean().item()


def train(name, steps, x, y, new_x):
    model = nn.Sequential(
        nn.Linear(64, 64), nn.BatchNorm1d(64), nn.ReLU(),
        nn.Linear(64, 64), nn.BatchNorm1d(64), nn.ReLU(),
        nn.Linear(64, 10))
    optimizer = torch.optim.Adam(model.parameters(), 0.01)
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    row = (accuracy(model, x, y, training=True),
           accuracy(model, x, y, training=False),
           accuracy(model, new_x, new_y, training=False),
           x.mean().item(), new_x.mean().item())
    print(name, *(f"{number:.2f}" for number in row))
    rows.append((name, *row))


torch.manual_seed(1)
x, y = map(torch.tensor, load_digits(return_X_y=True))
x, y, new_x, new_y = x[:1000] / 16, y[:1000], x[1000:], y[1000:]
x, new_x, rows = x.float(), new_x.float(), []
train("3 steps   ", 3, x, y, new_x / 16)
train("20 samples", 50, x[:20], y[:20], new_x / 16)
train("not / 16  ", 50, x, y, new_x)
