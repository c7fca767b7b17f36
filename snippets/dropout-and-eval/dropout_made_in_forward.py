"""nn.Dropout made inside forward is a new module in training mode: eval() never sees it.
在 forward 里新建的 nn.Dropout 总是处于训练模式，eval() 看不见它。

>>> model.training, list(model.children())
(False, [])
>>> nn.Dropout(0.5).training
True
>>> out.unique().tolist()
[0.0, 2.0]
"""
import torch
from torch import nn


class Net(nn.Module):
    def forward(self, x):
        return nn.Dropout(0.5)(x)


torch.manual_seed(0)
model = Net().eval()
out = model(torch.ones(1000))
print("zeros:", (out == 0).any().item())
print("parts of the model:", list(model.children()))
