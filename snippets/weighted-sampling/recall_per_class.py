"""A small model trained on 20 nines among 1098 digits: recall with and without the sampler.
1098 张数字里只有 20 张 9，训练一个小模型：用和不用采样器，各类召回率如何。

>>> counts.tolist()
[1078, 20]
>>> recall["shuffle"][0] > 0.99 and recall["shuffle"][1] == 0
True
>>> recall["sampler"][0] > 0.9 and recall["sampler"][1] > 0.7
True
>>> recall["loss weight"][0] > 0.9 and recall["loss weight"][1] > 0.7
True
>>> recall["both"][0] < 0.5 and recall["both"][1] > 0.95
True
>>> _ = torch.manual_seed(0)  # more layers, a better optimizer, and no sampler
>>> net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 2))
>>> adam = torch.optim.Adam(net.parameters(), lr=0.01)
>>> for _ in range(20):
...     for images, labels in DataLoader(data, 50, sampler=plain):
...         adam.zero_grad()
...         nn.functional.cross_entropy(net(images), labels).backward()
...         adam.step()
>>> found = net(test).argmax(dim=1)[answer == 1]
>>> 0.3 < found.float().mean().item() < 0.7
True
"""
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import (
    DataLoader,
    RandomSampler,
    TensorDataset,
    WeightedRandomSampler,
)

digits = load_digits()
x = torch.tensor(digits.data, dtype=torch.float32) / 16
y = torch.tensor(digits.target == 9).long()
# zh: 前 1200 张里，全部的“不是 9”，加上 20 张 9
# en: of the first 1200, all that are not a nine, and 20 nines
train = y[:1200].argsort(stable=True)[: 1078 + 20]
data = TensorDataset(x[train], y[train])
test, answer = x[1200:], y[1200:]

counts = y[train].bincount()
weights = (1 / counts)[y[train]]
weighted = WeightedRandomSampler(weights, len(weights))
plain = RandomSampler(data)
per_class = nn.CrossEntropyLoss(weight=1 / counts)

recall = {}
print("                not 9    9   accuracy")
for name, sampler, loss in [
    ("shuffle", plain, nn.CrossEntropyLoss()),
    ("sampler", weighted, nn.CrossEntropyLoss()),
    ("loss weight", plain, per_class),
    ("both", weighted, per_class),
]:
    torch.manual_seed(0)
    model = nn.Linear(64, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for epoch in range(20):
        for images, labels in DataLoader(data, 50, sampler=sampler):
            optimizer.zero_grad()
            loss(model(images), labels).backward()
            optimizer.step()

    right = model(test).argmax(dim=1) == answer
    rates = [right[answer == c].float().mean() for c in (0, 1)]
    recall[name] = [rate.item() for rate in rates]
    rates.append(right.float().mean())
    print(f"{name:<12}", *(f"{rate:7.2f}" for rate in rates))
