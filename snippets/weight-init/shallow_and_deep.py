"""The same training, two starts: with 2 layers it hardly matters, with 20 it decides.
同样的训练，两种起点：2 层几乎一样，20 层就看起点了。

>>> abs(found[2, False] - found[2, True]) < 0.06
True
>>> found[20, False] < 0.4 < 0.7 < found[20, True]
True
"""
import torch
from sklearn.datasets import load_digits
from torch import nn

x, y = map(torch.tensor, load_digits(return_X_y=True))
x = (x.float() - 5) / 6


def init(m):
    if isinstance(m, nn.Linear):
        nn.init.kaiming_normal_(m.weight)
        nn.init.zeros_(m.bias)


def accuracy(depth, kaiming):
    torch.manual_seed(0)
    model = nn.Sequential()
    for _ in range(depth):
        model.extend([nn.Linear(64, 64), nn.ReLU()])
    model.append(nn.Linear(64, 10))
    if kaiming:
        model.apply(init)
    optimizer = torch.optim.Adam(model.parameters())
    for step in range(150):
        i = torch.randint(1200, (64,))
        loss = nn.functional.cross_entropy(model(x[i]), y[i])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    right = model(x[1200:]).argmax(1) == y[1200:]
    return right.float().mean().item()


found = {}
print("layers  default  Kaiming")
for depth in 2, 10, 20:
    for kaiming in False, True:
        found[depth, kaiming] = accuracy(depth, kaiming)
    a, b = found[depth, False], found[depth, True]
    print(f"{depth:>6}{a:>9.2f}{b:>9.2f}")
