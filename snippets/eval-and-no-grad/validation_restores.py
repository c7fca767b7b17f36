"""The validation puts the model back into the mode it was in: dropout is on in each epoch.
验证之后把模型恢复到原来的模式：每轮训练都用上了 dropout。

>>> dropout_on
[True, True, True]
>>> found = classes(model.eval())
>>> model.training  # a model in eval mode stays in it
False
>>> torch.is_grad_enabled()  # the decorator restores, too
True
"""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 2), nn.Dropout())
x = torch.rand(6, 8)


@torch.no_grad()
def classes(model):
    was = model.training
    model.eval()
    found = model(x).argmax(dim=1)
    model.train(was)
    return found


dropout_on = []
for epoch in range(3):
    dropout_on.append(model[1].training)
    # zh: 这里训练一轮
    # en: one epoch of training here
    classes(model)
print(dropout_on)
