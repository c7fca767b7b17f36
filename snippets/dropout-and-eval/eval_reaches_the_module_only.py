"""model.eval() turns nn.Dropout off, and does not reach F.dropout.
model.eval() 关得掉 nn.Dropout，管不到 F.dropout。

>>> a.unique().tolist(), b.unique().tolist()
([1.0], [0.0, 2.0])
>>> model.training, model.drop.training
(False, False)
>>> import inspect
>>> inspect.signature(F.dropout).parameters["training"].default
True
>>> "self.training" in inspect.getsource(nn.Dropout.forward)  # the Module passes it on
True
"""
import torch
from torch import nn
from torch.nn import functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.drop = nn.Dropout(0.5)

    def forward(self, x):
        return self.drop(x), F.dropout(x)


model = Net().eval()
a, b = model(torch.ones(1000))
print("nn.Dropout:", a.unique().tolist())
print("F.dropout: ", b.unique().tolist())
