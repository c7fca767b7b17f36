"""One batch, 300 steps: the loss at the start and at the end, and how far the weights moved.
同一个批次走 300 步：开头的损失、最后的损失、权重动了多少。

>>> all(2.2 < first < 2.5 for first, _, _ in rows)
True
>>> rows[0][1] < 0.1, 1.46 < rows[1][1] < 1.7, rows[2][1] == rows[2][0]
(True, True, True)
>>> rows[0][2] > 0.1, rows[1][2] > 0.1, rows[2][2]
(True, True, 0.0)
"""
import torch
from sklearn.datasets import load_digits
from torch import nn


def learn(name, model, optimizer):
    weight, losses = next(model.parameters()), []
    before = weight.detach().clone()
    for step in range(300):
        loss = nn.functional.cross_entropy(model(x), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    moved = (weight - before).abs().max().item()
    print(f"{name} {losses[0]:.2f} to {loss:.2f}, moved {moved:.2f}")
    rows.append((losses[0], loss.item(), moved))


torch.manual_seed(0)
x, y = map(torch.tensor, load_digits(return_X_y=True))
x, y, rows = x[:64].float() / 16, y[:64], []
good, other = nn.Linear(64, 10), nn.Linear(64, 10)
twice = nn.Sequential(nn.Linear(64, 10), nn.Softmax(1))
adam = torch.optim.Adam
learn("all right      ", good, adam(good.parameters(), 0.03))
learn("softmax twice  ", twice, adam(twice.parameters(), 0.03))
learn("other's weights", other, adam(good.parameters(), 0.03))
