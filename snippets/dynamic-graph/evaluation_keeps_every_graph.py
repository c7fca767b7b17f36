"""total += loss keeps the graph of every batch; item() or no_grad() keeps none.
total += loss 会留住每个批次的计算图；item() 或 no_grad() 则一张不留。

>>> kept
[7, 12, 17, 22]
>>> total.requires_grad, mean_loss.requires_grad
(True, False)
>>> torch.isclose(total / 4, mean_loss).item()
True
>>> saved = [n._saved_self for n in graph(total) if n.name() == "PowBackward0"]
>>> [tuple(t.shape) for t in saved]  # one tensor of every batch is held
[(64, 1), (64, 1), (64, 1), (64, 1)]
"""
import torch
from torch import nn


def graph(out):
    nodes = [out.grad_fn]
    for node in nodes:
        for back, _ in node.next_functions:
            if back and back not in nodes:
                nodes.append(back)
    return nodes


torch.manual_seed(0)
model = nn.Linear(8, 1)
batches = torch.rand(4, 64, 8)

total, kept = 0, []
for batch in batches:
    total = total + model(batch).pow(2).mean()
    kept.append(len(graph(total)))
print("nodes kept:   ", kept)

with torch.no_grad():
    losses = [model(batch).pow(2).mean() for batch in batches]
mean_loss = sum(losses) / len(losses)
print("under no_grad:", mean_loss.grad_fn)
