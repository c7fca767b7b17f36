"""Two parameter groups: weights with two or more dimensions decay, biases and norms do not.
两个参数组：两维以上的权重衰减，偏置和归一化层不衰减。

>>> [group["weight_decay"] for group in optimizer.param_groups]
[0.1, 0.0]
>>> [name for name, p in model.named_parameters() if p.dim() >= 2]
['0.weight', '3.weight']
>>> sum(len(group["params"]) for group in optimizer.param_groups) == len(list(model.parameters()))
True
>>> norm = nn.LayerNorm(4)  # a scale that gets no gradient from the data still decays
>>> norm.weight.grad = torch.zeros(4)
>>> one_group = torch.optim.AdamW([norm.weight], lr=0.1, weight_decay=0.1)
>>> for _ in range(100):
...     one_group.step()
>>> round(norm.weight[0].item(), 2)
0.37
>>> nn.Embedding(10, 4).weight.dim()
2
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 16), nn.LayerNorm(16),
                      nn.ReLU(), nn.Linear(16, 3))

decay = [p for p in model.parameters() if p.dim() >= 2]
rest = [p for p in model.parameters() if p.dim() < 2]
optimizer = torch.optim.AdamW([
    {"params": decay, "weight_decay": 0.1},
    {"params": rest, "weight_decay": 0.0},
], lr=0.001)

for group in optimizer.param_groups:
    print(group["weight_decay"], len(group["params"]), "tensors")
