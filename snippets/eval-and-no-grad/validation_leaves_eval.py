"""The validation calls eval() and nothing calls train(): only the first epoch trains with dropout.
验证里调用了 eval()，之后没有 train()：只有第一轮训练用上了 dropout。

>>> dropout_on
[True, False, False]
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 2), nn.Dropout())
x = torch.rand(6, 8)


@torch.no_grad()
def classes(model):
    model.eval()
    found = model(x).argmax(dim=1)
    return found


dropout_on = []
for epoch in range(3):
    dropout_on.append(model[1].training)
    # zh: 这里训练一轮
    # en: one epoch of training here
    classes(model)
print(dropout_on)
