"""parameters() leaves out the statistics: with them copied alone, the copy predicts something else in eval mode.
parameters() 不含统计量：只复制参数，副本在 eval 模式下结果不同。

>>> in_train, in_eval
(True, False)
>>> _ = copy.load_state_dict(model.state_dict())  # the cure: parameters and buffers
>>> torch.equal(copy(x), model(x))
True
"""
import torch
from torch import nn


def make():
    return nn.Sequential(nn.BatchNorm1d(4), nn.Linear(4, 2))


torch.manual_seed(0)
x = 5 + torch.randn(64, 4)
model, copy = make(), make()
for _ in range(100):
    model(x)
with torch.no_grad():
    for new, old in zip(copy.parameters(), model.parameters()):
        new.copy_(old)

in_eval = torch.equal(copy.eval()(x), model.eval()(x))
in_train = torch.equal(copy.train()(x), model.train()(x))
print("train mode:", in_train)
print("eval mode: ", in_eval)
model.eval(), copy.eval()
