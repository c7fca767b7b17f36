"""step between the forward pass and backward changes weights that backward still needs.
step 夹在前向和 backward 之间，改掉了 backward 还要用的权重。

>>> batch
1
>>> model = nn.Linear(4, 1)  # a single layer: nothing raises
>>> optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
>>> for batch in range(3):
...     loss = model(torch.rand(16, 4)).pow(2).mean()
...     optimizer.step()
...     optimizer.zero_grad()
...     loss.backward()
>>> batch
2
"""
# raises: RuntimeError: modified by an inplace operation
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for batch in range(3):
    loss = model(torch.rand(16, 4)).pow(2).mean()
    optimizer.step()
    optimizer.zero_grad()
    loss.backward()
