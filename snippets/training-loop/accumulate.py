"""The gradient from small batches against that of the whole batch: when it is the same, and when not.
小批次累积的梯度和整个批次的梯度：什么时候一样，什么时候不一样。

>>> same
{'4 x 8, each / 4': True, '4 x 8, not divided': False, '8 8 8 6, each / 4': False, '8 8 8 6, by size': True, 'with BatchNorm': False}
>>> sums(plain, 32, lambda part: 1).allclose(4 * plain_32, atol=1e-6)  # not divided: 4 times
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x, y = torch.randn(32, 8), torch.randint(3, (32,))
plain = nn.Linear(8, 3)
norm = nn.Sequential(nn.BatchNorm1d(8), plain)


def sums(model, n, factor, size=8):
    model.zero_grad()
    for part, label in zip(x[:n].split(size), y[:n].split(size)):
        (F.cross_entropy(model(part), label) * factor(part)).backward()
    return plain.weight.grad.clone()


plain_32 = sums(plain, 32, lambda part: 1, size=32)
same = {}
for name, model, n, factor in [
    ("4 x 8, each / 4", plain, 32, lambda part: 1 / 4),
    ("4 x 8, not divided", plain, 32, lambda part: 1),
    ("8 8 8 6, each / 4", plain, 30, lambda part: 1 / 4),
    ("8 8 8 6, by size", plain, 30, lambda part: len(part) / 30),
    ("with BatchNorm", norm, 32, lambda part: 1 / 4),
]:
    whole = sums(model, n, lambda part: 1, size=n)
    small = sums(model, n, factor)
    same[name] = torch.allclose(small, whole, atol=1e-6)
    print(f"{name:<20}", "same" if same[name] else "different")
