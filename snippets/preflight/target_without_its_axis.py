"""[64, 1] minus [64] is [64, 64]: no error, and all outputs become the mean; the second line catches it.
[64, 1] 减 [64] 得 [64, 64]：不报错，输出全变成平均值；第二行查了出来。

>>> preflight(model, x, y, squared_error)  # doctest: +ELLIPSIS
ok   x ...
LOOK y [64] output [64, 1] torch.float32
ok   are all weights registered?
ok   eval repeats? train differs: True
ok   weights that never moved: none
LOOK batch loss ...
>>> (model(x) - y).shape
torch.Size([64, 64])
>>> optimizer = torch.optim.Adam(model.parameters(), 0.003)
>>> for _ in range(1000):
...     optimizer.zero_grad()
...     squared_error(model(x), y).backward()
...     optimizer.step()
>>> out = model.eval()(x)
>>> out.std().item() < 0.05 < 0.3 < y.std().item(), abs(out.mean() - y.mean()).item() < 0.03
(True, True)
>>> import warnings
>>> with warnings.catch_warnings(record=True) as told:  # PyTorch's own loss says it
...     warnings.simplefilter("always")
...     loss = F.mse_loss(out, y)
>>> "likely lead to incorrect results due to broadcasting" in str(told[0].message)
True
>>> loss = F.mse_loss(out, y.double().unsqueeze(1))  # a wrong dtype it does not mind
>>> F.cross_entropy(torch.zeros(64, 10), y)  # classes want whole numbers  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Float
>>> preflight(model, x, torch.tensor(digits.target[:64]), squared_error)  # doctest: +ELLIPSIS
ok   x ...
ok   y [64] output [64, 1] torch.int64
...
"""
import copy

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F


def preflight(model, x, y, loss_fn, steps=300, lr=0.003):
    def report(ok, *facts):
        print("ok  " if ok else "LOOK", *facts)

    model = copy.deepcopy(model).train()
    frozen = copy.deepcopy(model).requires_grad_(False)
    low, high = x.aminmax()
    usual = -10 < low <= high < 10 or not x.is_floating_point()
    report(usual, f"x {low:.1f} to {high:.1f}", [*x.shape], x.dtype)
    out = frozen(x)
    want = [out] if y.is_floating_point() else [out[:, 0], out[..., 0]]
    fits = y.shape in [w.shape for w in want]
    report(fits, "y", [*y.shape], "output", [*out.shape], y.dtype)
    report(not out.requires_grad, "are all weights registered?")
    once, again = frozen.eval()(x), frozen(x)
    repeats, differs = once.allclose(again), not once.allclose(out)
    report(repeats, "eval repeats? train differs:", differs)

    first = loss_fn(out, y).item()
    optimizer = torch.optim.Adam(model.parameters(), lr)
    for _ in range(steps):
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    stuck = [name for name, p in model.named_parameters()
             if p.requires_grad and p.equal(frozen.get_parameter(name))]
    report(not stuck, "weights that never moved:", *(stuck or ["none"]))
    report(loss < first / 10, f"batch loss {first:.2f} to {loss:.2f}")


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(64, 128)
        self.drop = nn.Dropout(0.2)
        self.last = nn.Linear(128, 1)

    def forward(self, x):
        x = F.relu(self.first(x))
        return self.last(self.drop(x))


def squared_error(out, y):
    return ((out - y) ** 2).mean()


torch.manual_seed(0)
digits = load_digits()
x = torch.tensor(digits.data[:64], dtype=torch.float32) / 16
y = torch.tensor(digits.target[:64]) / 9

model = Net()
preflight(model, x, y, squared_error)
