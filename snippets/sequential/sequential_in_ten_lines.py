"""What nn.Sequential does, written with nn.ModuleList: the list registers the layers, the loop calls them.
用 nn.ModuleList 写出 nn.Sequential 做的事：列表负责注册各层，循环负责依次调用。

>>> list(chain.state_dict()) == ["layers." + name for name in model.state_dict()]
True
>>> torch.equal(chain(x), model(x)), isinstance(model, nn.Module)
(True, True)
>>> nn.ModuleList(layers)(x)  # the list has no forward
Traceback (most recent call last):
NotImplementedError: Module [ModuleList] is missing the required "forward" function
>>> import inspect
>>> print(inspect.getsource(nn.Sequential.forward).split('\"\"\"')[-1].rstrip())
<BLANKLINE>
        for module in self:
            input = module(input)
        return input
"""
import torch
from torch import nn


class Chain(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.layers = nn.ModuleList(layers)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


layers = nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)
chain, model = Chain(*layers), nn.Sequential(*layers)
x = torch.rand(2, 4)
print(torch.equal(chain(x), model(x)))
