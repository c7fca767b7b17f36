"""Test one model twice, then train twice: whichever differs first is where the randomness comes in.
同一个模型测两次，再训练两次：哪一步先不一样，随机就是从哪里来的。

>>> tested[0] != tested[1], trained[0] == trained[1], len(set(seeds)) > 1
(True, True, True)
>>> accuracy(train(0)) == accuracy(train(0)) == trained[0]
True
"""
import torch
from sklearn.datasets import load_digits
from torch import nn


def accuracy(model, noise=0):
    images = x[1000:] + noise * torch.randn(797, 64)
    right = model(images).argmax(dim=1) == y[1000:]
    return round(right.float().mean().item(), 3)


def train(seed):
    torch.manual_seed(seed)
    model = nn.Linear(64, 10)
    optimizer = torch.optim.Adam(model.parameters(), 0.01)
    for batch in torch.randperm(1000).split(50):
        loss = nn.functional.cross_entropy(model(x[batch]), y[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model.eval()


x, y = map(torch.tensor, load_digits(return_X_y=True))
x = x.float() / 16
model = train(0)
tested = [accuracy(model, noise=0.3) for _ in range(2)]
trained = [accuracy(train(0)) for _ in range(2)]
seeds = [accuracy(train(seed)) for seed in range(3)]
print("one model, tested twice ", *tested)
print("one seed, trained twice ", *trained)
print("three seeds             ", *seeds)
