"""deepcopy(model.state_dict()) keeps the weights of that epoch, whatever the training does next.
deepcopy(model.state_dict()) 留住那一轮的权重，之后怎么训练都不变。

>>> best["weight"].item(), model.weight.item()
(2.0, 2.0)
>>> best["weight"].data_ptr() == model.weight.data_ptr()
False
>>> cloned = {name: value.clone() for name, value in model.state_dict().items()}  # the same by hand
>>> cloned["weight"].data_ptr() == model.weight.data_ptr(), cloned["weight"].requires_grad
(False, False)
"""
from copy import deepcopy

import torch
from torch import nn

model = nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
nn.init.constant_(model.weight, 2.0)  # the best epoch
best = deepcopy(model.state_dict())

model(torch.ones(1, 1)).sum().backward()
optimizer.step()  # the training goes on
model.load_state_dict(best)
print("loaded:", round(model.weight.item(), 2))
