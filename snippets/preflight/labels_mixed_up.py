"""Labels that belong to other pictures pass every check: one batch can be memorized all the same.
标签和图片对不上，每项检查照样通过：一个批次总能背下来。

>>> preflight(model, x, y, F.cross_entropy)  # doctest: +ELLIPSIS
ok   x ...
ok   y ...
ok   are all weights registered?
ok   eval repeats? train differs: True
ok   weights that never moved: none
ok   batch loss ...
>>> sorted(y.tolist()) == sorted(digits.target[:64].tolist())
True
>>> (y == torch.tensor(digits.target[:64])).float().mean().item() < 0.3
True
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
        self.last = nn.Linear(128, 10)

    def forward(self, x):
        x = F.relu(self.first(x))
        return self.last(self.drop(x))


torch.manual_seed(0)
digits = load_digits()
x = torch.tensor(digits.data[:64], dtype=torch.float32) / 16
y = torch.tensor(digits.target[:64])[torch.randperm(64)]

model = Net()
preflight(model, x, y, F.cross_entropy)
