"""Distances of points to themselves: the loss is finite, its gradient is nan, and after one step so is the loss.
点到自己的距离：损失正常，梯度是 nan，走一步之后损失也是 nan。

>>> [loss == loss for loss, _ in plain], [norm == norm for _, norm in plain]
([True, False], [False, False])
>>> all(loss == loss and norm == norm for loss, norm in cured)
True
"""
import torch
from torch import nn


def two_steps(small):
    torch.manual_seed(0)
    x, model, rows = torch.randn(4, 2), nn.Linear(2, 2), []
    optimizer = torch.optim.SGD(model.parameters(), 0.1)
    for step in range(2):
        out = model(x)
        squares = (out[:, None] - out).square().sum(dim=2)
        loss = (squares + small).sqrt().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rows.append((loss.item(), model.weight.grad.norm().item()))
        print(f"loss {rows[-1][0]:.2f}, gradient {rows[-1][1]:.2f}")
    return rows


plain = two_steps(0)
cured = two_steps(1e-8)
