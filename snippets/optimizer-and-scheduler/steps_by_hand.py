"""SGD, momentum and Adam by hand: how far each moves a weight in five steps.
手写 SGD、动量和 Adam：五步里每一步把权重移动多远。

>>> def of_torch(make, gradient):
...     w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
...     optimizer, moves = make([w]), []
...     for _ in range(5):
...         before = w.item()
...         w.grad = torch.full((1,), gradient, dtype=torch.float64)
...         optimizer.step()
...         moves.append(before - w.item())
...     return moves
>>> optim = torch.optim
>>> make = {"SGD": lambda p: optim.SGD(p, lr=0.1), "momentum": lambda p: optim.SGD(p, lr=0.1, momentum=0.9),
...         "Adam": lambda p: optim.Adam(p, lr=0.1)}
>>> [all(abs(a - b) < 1e-9 for a, b in zip(moves, of_torch(make[name], g))) for (name, g), moves in table.items()]
[True, True, True, True, True, True]
>>> w = torch.nn.Parameter(torch.ones(1))
>>> decayed = optim.AdamW([w], lr=0.1, weight_decay=0.5)
>>> w.grad = torch.ones(1)
>>> decayed.step()
>>> round(w.item(), 4) == round(1 * (1 - 0.1 * 0.5) - 0.1, 4)  # AdamW: shrink, then Adam's step
True
>>> sorted(decayed.state_dict()["state"][0])
['exp_avg', 'exp_avg_sq', 'step']
>>> heavy = optim.SGD([w], lr=0.1, momentum=0.9)
>>> heavy.step()
>>> list(heavy.state_dict()["state"][0])
['momentum_buffer']
"""
import torch

LR = 0.1


def sgd(g, s):
    return LR * g


def momentum(g, s):
    s["m"] = 0.9 * s.get("m", 0) + g
    return LR * s["m"]


def adam(g, s):
    s["t"] = s.get("t", 0) + 1
    s["m"] = 0.9 * s.get("m", 0) + 0.1 * g
    s["v"] = 0.999 * s.get("v", 0) + 0.001 * g**2
    m = s["m"] / (1 - 0.9 ** s["t"])
    v = s["v"] / (1 - 0.999 ** s["t"])
    return LR * m / (v**0.5 + 1e-8)


rules = {"SGD": sgd, "momentum": momentum, "Adam": adam}
table = {}
for g in (1.0, 100.0):
    print("gradient", g)
    for name, move in rules.items():
        state = {}
        table[name, g] = [move(g, state) for _ in range(5)]
        print(f"{name:<9}", *(f"{m:6.4g}" for m in table[name, g]))
