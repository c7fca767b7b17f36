"""Four lines before testing: the same input twice shows whether anything is still random.
测试前加四行：同样的输入算两次，就知道还有没有随机的东西。

>>> repeatable, [name for name, _ in model.named_children()]
(False, ['fc'])
>>> class Cured(Net):
...     def forward(self, x):
...         return self.fc(F.dropout(x, 0.5, training=self.training))
>>> cured = Cured().eval()
>>> torch.equal(cured(x), cured(x)), cured.training  # and it stays in eval mode
(True, False)
>>> class Hidden(nn.Module):  # layers in a Python list
...     def __init__(self):
...         super().__init__()
...         self.layers = [nn.Dropout(0.5)]
>>> Hidden().eval().layers[0].training
True
>>> cured.train().training
True
>>> _ = cured.eval  # without parentheses nothing happens
>>> cured.training
True
>>> mc = nn.Sequential(nn.Linear(64, 8), nn.BatchNorm1d(8), nn.Dropout(0.5)).eval()
>>> for m in mc.modules():  # dropout on while testing
...     if isinstance(m, nn.Dropout):
...         _ = m.train()
>>> [m.training for m in mc], torch.equal(mc(x), mc(x))
([False, False, True], False)
>>> nn.Dropout(50)
Traceback (most recent call last):
ValueError: dropout probability has to be between 0 and 1, but got 50
"""
import torch
from torch import nn
from torch.nn import functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(64, 10)

    def forward(self, x):
        return self.fc(F.dropout(x, 0.5))


torch.manual_seed(0)
model = Net()
x = torch.rand(4, 64)

model.eval()
with torch.no_grad():
    repeatable = torch.equal(model(x), model(x))
print("repeatable:", repeatable)
print(model)
