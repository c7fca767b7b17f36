"""F.dropout without training= keeps dropping after eval(): the same input, another output.
不写 training= 的 F.dropout 在 eval() 之后照样丢：同样的输入，不同的输出。

>>> model.training, same
(False, False)
>>> torch.equal(model.train()(x), model(x))
False
>>> F.dropout(torch.ones(1000)).unique().tolist(), nn.Dropout().eval()(torch.ones(1000)).unique().tolist()
([0.0, 2.0], [1.0])
>>> import inspect
>>> functions = [getattr(F, name) for name in dir(F) if "dropout" in name]
>>> defaults = {f.__name__: inspect.signature(f).parameters["training"].default for f in functions}
>>> defaults["dropout"], [name for name, on in defaults.items() if not on]
(True, ['alpha_dropout', 'feature_alpha_dropout'])
>>> torch.equal(F.alpha_dropout(torch.ones(1000), 0.5), torch.ones(1000))  # does nothing
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
        x = F.dropout(x, 0.5)
        return self.fc(x)


torch.manual_seed(0)
model = Net().eval()
x = torch.rand(1, 64)
same = torch.equal(model(x), model(x))
print("same input, same output:", same)
