"""All of nn.Sequential that matters: register the layers, call them in a loop.
nn.Sequential 的全部要点：注册各层，循环调用。

>>> list(chain.state_dict()) == list(model.state_dict())
True
>>> torch.equal(chain(x), model(x))
True
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
        for i, layer in enumerate(layers):
            self.add_module(str(i), layer)

    def forward(self, x):
        for layer in self.children():
            x = layer(x)
        return x


layers = nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)
chain, model = Chain(*layers), nn.Sequential(*layers)
x = torch.rand(2, 4)
print(torch.equal(chain(x), model(x)))
