"""Weights under other names load nothing: the images of the training show it, and the answer of load_state_dict too.
名字对不上，一个权重也没有加载：拿训练过的图片一试就知道，load_state_dict 的返回值里也写着。

>>> before > 0.95 > 0.3 > accuracy(model)
True
>>> answer.missing_keys, answer.unexpected_keys
(['0.weight', '0.bias'], ['module.0.weight', 'module.0.bias'])
>>> keys = model.load_state_dict({name.removeprefix("module."): value for name, value in saved.items()})
>>> accuracy(model) == before
True
"""
import torch
from sklearn.datasets import load_digits
from torch import nn


def accuracy(model):
    return (model(x).argmax(dim=1) == y).float().mean().item()


torch.manual_seed(0)
x, y = map(torch.tensor, load_digits(return_X_y=True))
x, model = x.float() / 16, nn.Sequential(nn.Linear(64, 10))
optimizer = torch.optim.Adam(model.parameters(), 0.1)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(x), y).backward()
    optimizer.step()
before, saved = accuracy(model), nn.DataParallel(model).state_dict()

model = nn.Sequential(nn.Linear(64, 10)).eval()
answer = model.load_state_dict(saved, strict=False)
print("missing:", *answer.missing_keys)
print("training:", model.training)
print(f"images it has learned: {before:.2f}, {accuracy(model):.2f}")
