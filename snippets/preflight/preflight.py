"""Thirty lines before any training: a healthy model passes every check, and stays as it is.
训练之前的三十行：正常的模型每项都通过，而且模型本身不变。

>>> trained = copy.deepcopy(model.state_dict())
>>> preflight(model.eval(), x, y, F.cross_entropy)  # doctest: +ELLIPSIS
ok   x 0.0 to 1.0 [64, 64] torch.float32
ok   y [64] output [64, 10] torch.int64
ok   are all weights registered?
ok   eval repeats? train differs: True
ok   weights that never moved: none
ok   batch loss 2.3... to 0.0...
>>> model.training, all(p.grad is None for p in model.parameters())  # it worked on copies
(False, True)
>>> all(torch.equal(value, trained[name]) for name, value in model.state_dict().items())
True
>>> import math
>>> abs(F.cross_entropy(torch.zeros(64, 10), y).item() - math.log(10)) < 1e-4  # guessing
True
>>> sum(p.numel() for p in model.parameters())
9610
>>> loader = torch.utils.data.DataLoader(list(zip(x, y)), batch_size=32)
>>> batch, labels = next(iter(loader))
>>> preflight(model, batch, labels, F.cross_entropy)  # doctest: +ELLIPSIS
ok   x 0.0 to 1.0 [32, 64] ...
>>> preflight(model, batch / 0, labels, F.cross_entropy, steps=1)  # doctest: +ELLIPSIS
LOOK x nan to nan [32, 64] torch.float32
...
>>> preflight(nn.Sequential(nn.Linear(64, 1), nn.Flatten(0)), batch, labels, F.cross_entropy)
Traceback (most recent call last):
IndexError: too many indices for tensor of dimension 1
>>> plain = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
>>> preflight(plain, x, y, F.cross_entropy)  # no dropout: train does not differ  # doctest: +ELLIPSIS
ok   x ...
ok   y ...
ok   are all weights registered?
ok   eval repeats? train differs: False
ok   weights that never moved: none
ok   batch loss ...
>>> words = nn.Sequential(nn.Embedding(50, 8), nn.Flatten(), nn.Linear(48, 10))
>>> preflight(words, torch.arange(48).view(8, 6), y[:8], F.cross_entropy)  # doctest: +ELLIPSIS
ok   x 0.0 to 47.0 [8, 6] torch.int64
ok   y ...
ok   are all weights registered?
ok   eval repeats? train differs: False
ok   weights that never moved: none
ok   batch loss ...
>>> tokens = torch.arange(48).view(8, 6)  # [N, T, V]: the loss moves the classes to dim 1
>>> last = nn.Sequential(nn.Embedding(50, 32), nn.Linear(32, 50))
>>> preflight(last, tokens, tokens, lambda out, y: F.cross_entropy(out.mT, y))  # doctest: +ELLIPSIS
ok   x ...
ok   y [8, 6] output [8, 6, 50] torch.int64
ok   are all weights registered?
ok   eval repeats? train differs: False
ok   weights that never moved: none
ok   batch loss ...
>>> smooth = nn.CrossEntropyLoss(label_smoothing=0.1)  # its minimum is above 0
>>> preflight(plain, x, y, smooth)  # doctest: +ELLIPSIS
ok   x ...
ok   y ...
ok   are all weights registered?
ok   eval repeats? train differs: False
ok   weights that never moved: none
LOOK batch loss 2.3... to 0.5...
>>> for _ in range(300):
...     plain.zero_grad()
...     F.cross_entropy(plain(x), y).backward()
...     torch.optim.SGD(plain.parameters(), lr=1).step()
>>> preflight(plain, x, y, F.cross_entropy, steps=20)  # trained already  # doctest: +ELLIPSIS
ok   x ...
ok   y ...
ok   are all weights registered?
ok   eval repeats? train differs: False
ok   weights that never moved: none
LOOK batch loss 0.0... to 0.0...
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
y = torch.tensor(digits.target[:64])

model = Net()
preflight(model, x, y, F.cross_entropy)
