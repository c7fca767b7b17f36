"""Accuracy in train mode and in eval mode: few steps, many steps, and pictures of another scale.
训练模式和 eval 模式下的准确率：步数少、步数多，以及换了尺度的图片。

>>> rows["5 steps"][0] - rows["5 steps"][1] > 0.1
True
>>> abs(rows["5 steps, renewed"][0] - rows["5 steps, renewed"][1]) < 0.05
True
>>> abs(rows["100 steps"][0] - rows["100 steps"][1]) < 0.03
True
>>> rows["not divided by 16"][0] - rows["not divided by 16"][1] > 0.2
True
"""
import copy

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.optim.swa_utils import update_bn

torch.manual_seed(1)
x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16
model = nn.Sequential(
    nn.Linear(64, 64), nn.BatchNorm1d(64), nn.ReLU(),
    nn.Linear(64, 64), nn.BatchNorm1d(64), nn.ReLU(),
    nn.Linear(64, 10),
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
rows = {}


@torch.no_grad()
def compare(name, model, images):
    rows[name] = []
    for training in (True, False):
        # zh: 用副本测，训练模式会改统计量
        # en: a copy, because train mode changes the statistics
        out = copy.deepcopy(model).train(training)(images)
        right = out.argmax(dim=1) == y[1000:]
        rows[name].append(right.float().mean().item())
    print(f"{name:<18}", *(f"{share:6.2f}" for share in rows[name]))


print("                    train  eval")
for step in range(1, 101):
    batch = torch.randint(1000, (100,))
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
    optimizer.step()
    if step == 5:
        compare("5 steps", model, x[1000:])
        renewed = copy.deepcopy(model)
        update_bn(x[:1000].split(100), renewed)
        compare("5 steps, renewed", renewed, x[1000:])
compare("100 steps", model, x[1000:])
compare("not divided by 16", model, x[1000:] * 16)
