"""Two names for one weight: parameters() lists it once; an earlier optimizer keeps a weight of no model.
一个权重两个名字：parameters() 只列一次；早建的优化器还拿着一个不属于模型的权重。

>>> len(list(model.parameters())), len(model.state_dict()), stale
(2, 3, 1)
"""
import torch
from torch import nn

model = nn.Module()
model.embedding = nn.Embedding(100, 16)
model.head = nn.Linear(16, 100)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model.head.weight = model.embedding.weight

print("parameters():", [n for n, _ in model.named_parameters()])
print("state_dict():", list(model.state_dict()))
held = optimizer.param_groups[0]["params"]
stale = len(set(held) - set(model.parameters()))
print("held, but in no model:", stale)
