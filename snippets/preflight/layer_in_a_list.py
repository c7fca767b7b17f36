"""A layer in a Python list is in the forward pass and not in parameters(); the third line catches it.
放在 Python 列表里的层参与前向，却不在 parameters() 里；第三行查了出来。

>>> preflight(model, x, y, F.cross_entropy)  # doctest: +ELLIPSIS
ok   x ...
ok   y ...
LOOK are all weights registered?
ok   eval repeats? train differs: True
ok   weights that never moved: none
... batch loss ...
>>> [name for name, _ in model.named_parameters()]
['last.weight', 'last.bias']
>>> class Plain(nn.Module):  # a plain tensor is caught as well
...     def __init__(self):
...         super().__init__()
...         self.weight = torch.zeros(10, 64, requires_grad=True)
...         self.last = nn.Linear(10, 10)
...     def forward(self, x):
...         return self.last(F.linear(x, self.weight))
>>> preflight(Plain(), x, y, F.cross_entropy)  # doctest: +ELLIPSIS
ok   x ...
ok   y ...
LOOK are all weights registered?
ok   eval repeats? train differs: False
...
>>> class Made(Net):  # and a layer made in forward; it also answers differently each time
...     def forward(self, x):
...         return self.last(nn.Linear(64, 128)(x))
>>> preflight(Made(), x, y, F.cross_entropy)  # doctest: +ELLIPSIS
ok   x ...
ok   y ...
LOOK are all weights registered?
LOOK eval repeats? train differs: True
...
>>> class Empty(Net):  # nothing is registered
...     def __init__(self):
...         super().__init__()
...         self.layers = [self.first[0], self.last]
...         del self.last
...     def forward(self, x):
...         return self.layers[1](self.layers[0](x))
>>> preflight(Empty(), x, y, F.cross_entropy)  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: optimizer got an empty parameter list
>>> stored = Net()
>>> stored.scaled = stored.last.weight * 0.1  # the result of a computation cannot be copied
>>> preflight(stored, x, y, F.cross_entropy)  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol ...
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
        self.first = [nn.Linear(64, 128)]
        self.drop = nn.Dropout(0.2)
        self.last = nn.Linear(128, 10)

    def forward(self, x):
        x = F.relu(self.first[0](x))
        return self.last(self.drop(x))


torch.manual_seed(0)
digits = load_digits()
x = torch.tensor(digits.data[:64], dtype=torch.float32) / 16
y = torch.tensor(digits.target[:64])

model = Net()
preflight(model, x, y, F.cross_entropy)
