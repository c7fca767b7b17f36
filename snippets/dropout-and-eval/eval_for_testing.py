"""eval() before testing: dropout is off and BatchNorm uses stored statistics; train() before training turns them on.
测试前 eval()：dropout 关掉，BatchNorm 用存好的统计量；训练前 train()：再打开。

>>> tested, trained
(True, False)
>>> model.training, all(layer.training for layer in model)
(True, True)
>>> _ = model.eval()
>>> any(layer.training for layer in model)  # every registered layer follows
False
>>> stored = model[1].running_mean.clone()
>>> _ = model(x)
>>> torch.equal(model[1].running_mean, stored)
True
>>> torch.equal(model[3](torch.ones(5)), torch.ones(5))
True
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(8, 16), nn.BatchNorm1d(16),
    nn.ReLU(), nn.Dropout(0.5),
    nn.Linear(16, 3),
)
x = torch.rand(4, 8)

model.eval()
with torch.no_grad():
    tested = torch.equal(model(x), model(x))
print("eval():  same twice", tested)

model.train()
trained = torch.equal(model(x), model(x))
print("train(): same twice", trained)
