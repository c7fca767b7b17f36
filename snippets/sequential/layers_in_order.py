"""nn.Sequential calls its layers in order, and is itself an nn.Module.
nn.Sequential 按顺序调用各层，它自己也是 nn.Module。

>>> issubclass(nn.Sequential, nn.Module), nn.Sequential.__bases__ == (nn.Module,)
(True, True)
>>> torch.equal(out, model[2](model[1](model[0](x))))
True
>>> len(list(model.parameters()))
4
>>> nn.Sequential([nn.Linear(4, 8), nn.ReLU()])  # the table on the page
Traceback (most recent call last):
TypeError: list is not a Module subclass
>>> nn.Sequential(*[nn.Linear(4, 8), nn.ReLU()])(x).shape
torch.Size([2, 8])
>>> nn.Sequential(nn.Linear(4, 8), torch.relu)
Traceback (most recent call last):
TypeError: torch._VariableFunctionsClass.relu is not a Module subclass
>>> nn.Sequential(nn.Linear(4, 8), nn.ReLU)
Traceback (most recent call last):
TypeError: torch.nn.modules.activation.ReLU is not a Module subclass
>>> nn.Sequential(nn.Linear(4, 8), torch.nn.functional.relu())
Traceback (most recent call last):
TypeError: relu() missing 1 required positional argument: 'input'
>>> nn.Sequential({"fc": nn.Linear(4, 8)})
Traceback (most recent call last):
TypeError: dict is not a Module subclass
"""
import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(4, 8),
    nn.ReLU(),
    nn.Linear(8, 3),
)
x = torch.rand(2, 4)
out = model(x)
print(tuple(out.shape))
