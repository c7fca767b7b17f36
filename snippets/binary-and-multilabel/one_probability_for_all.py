"""cross_entropy takes rows of several labels or none, and shares a single probability out among them.
一行有几个标签，或者一个也没有，cross_entropy 都收：它只有一份概率，在标签之间分。

>>> results["cross_entropy"]
[[0.5, 0.5, 0.0], [0.0, 0.0, 1.0], [0.33, 0.33, 0.33]]
>>> [[p > 0.5 for p in row] for row in results["BCE"]] == (y == 1).tolist()
True
>>> logits = torch.randn(3, 3, requires_grad=True)
>>> F.cross_entropy(logits, y).backward()
>>> logits.grad[2].tolist()  # no label, no gradient
[0.0, 0.0, 0.0]
"""
import torch
from torch.nn import functional as F

y = torch.tensor([[1.0, 1, 0], [0, 0, 1], [0, 0, 0]])
results = {}
for name, loss_fn, turn in [
    ("cross_entropy", F.cross_entropy, torch.nn.Softmax(1)),
    ("BCE", F.binary_cross_entropy_with_logits, torch.sigmoid),
]:
    logits = torch.zeros(3, 3, requires_grad=True)
    optimizer = torch.optim.Adam([logits], lr=0.1)
    for step in range(200):
        optimizer.zero_grad()
        loss_fn(logits, y).backward()
        optimizer.step()
    table = turn(logits.detach()).tolist()
    results[name] = [[round(p, 2) for p in row] for row in table]
    print(name, *results[name], sep="\n  ")
