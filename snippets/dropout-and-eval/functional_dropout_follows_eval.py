"""F.dropout with training=self.training follows eval(): the same input, the same output.
写上 training=self.training，F.dropout 就跟着 eval() 走：同样的输入，同样的输出。

>>> model.training, same
(False, True)
>>> torch.equal(model.train()(x), model(x))  # and it is back with train()
False
>>> import inspect
>>> "self.training" in inspect.getsource(nn.Dropout.forward)  # the Module passes it on
True
"""
import torch
from torch import nn
from torch.nn import functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(64, 10)

    def forward(self, x):
        x = F.dropout(x, 0.5, training=self.training)
        return self.fc(x)


torch.manual_seed(0)
model = Net().eval()
x = torch.rand(1, 64)
same = torch.equal(model(x), model(x))
print("same input, same output:", same)
