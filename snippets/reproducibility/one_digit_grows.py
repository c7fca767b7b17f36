"""Two trainings with the same numbers; in one, each batch is added up from the back.
两次训练，数都一样；其中一次，每个批次倒过来相加。

>>> difference[0] < 1e-6, difference[-1] > 1e-3
(True, True)
>>> torch.equal(train(False)[-1], plain[-1])  # the same order: the same bits
True
>>> (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3)
False
>>> x = torch.rand(10, 1_000_000)
>>> threads = torch.get_num_threads()
>>> def sums(n):
...     torch.set_num_threads(n)
...     return [row.sum().item() for row in x]
>>> sums(1) == sums(1), sums(1) == sums(2)  # other threads, other sums
(True, False)
>>> torch.set_num_threads(threads)
"""
import matplotlib.pyplot as plt
import torch
from torch import nn


def train(backward):
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Linear(10, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(),
        nn.Linear(64, 2))
    x = torch.randn(640, 10)
    y = (x[:, 0] * x[:, 1] > 0).long()
    optimizer = torch.optim.SGD(
        model.parameters(), lr=0.2, momentum=0.9)
    weights = []
    for step in range(400):
        batch = torch.randint(640, (16,))
        if backward:
            batch = batch.flip(0)
        loss = nn.functional.cross_entropy(model(x[batch]), y[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        weights.append(model[0].weight.detach().clone())
    return weights


plain = train(backward=False)
turned = train(backward=True)
difference = [(a - b).abs().max().item()
              for a, b in zip(plain, turned)]
plt.figure(figsize=(4.5, 2.6))
plt.semilogy(range(1, 401), difference, color="#3b7dd8")
plt.xlabel("step")
plt.ylabel("largest difference\nof a weight")
plt.tight_layout()
plt.show()
