"""best = model.state_dict() shares the weights: after more training, the best model is the last one.
best = model.state_dict() 和模型共用权重：接着训练，“最好的模型”就成了最后一个。

>>> round(best["weight"].item(), 2), round(model.weight.item(), 2)
(1.9, 1.9)
>>> best["weight"].data_ptr() == model.weight.data_ptr()
True
>>> adam = torch.optim.AdamW(model.parameters())  # not only SGD
>>> adam.step()
>>> best["weight"].equal(model.weight)
True
"""
import torch
from torch import nn

model = nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
nn.init.constant_(model.weight, 2.0)  # the best epoch
best = model.state_dict()

model(torch.ones(1, 1)).sum().backward()
optimizer.step()  # the training goes on
model.load_state_dict(best)
print("loaded:", round(model.weight.item(), 2))
