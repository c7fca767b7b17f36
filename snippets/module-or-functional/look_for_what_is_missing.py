"""Three lines that list what is registered, and the tensors and containers that are not.
三行代码：列出注册了的，再列出没有注册的张量和容器。

>>> [name for name, _ in model.named_parameters()]
['head.weight', 'head.bias']
>>> def left_out(model):
...     attributes = [a for m in model.modules() for a in vars(m).items()]
...     return [k for k, v in attributes if k[0] != "_" and isinstance(v, (list, dict, torch.Tensor))]
>>> left_out(model)
['layers', 'scale']
>>> from torchvision.models import resnet18
>>> left_out(resnet18(weights=None)), left_out(nn.Transformer(8, 2, batch_first=True))  # sound models
([], [])
>>> model.layers = nn.ModuleList(model.layers)  # the cures of the table
>>> model.scale = nn.Parameter(model.scale.detach())
>>> model.register_buffer("mean", torch.zeros(64))
>>> sorted(model.state_dict())
['head.bias', 'head.weight', 'layers.0.bias', 'layers.0.weight', 'mean', 'scale']
>>> left_out(model)
[]
>>> sorted(dict(model.named_parameters()))
['head.bias', 'head.weight', 'layers.0.bias', 'layers.0.weight', 'scale']
>>> model.scale = torch.zeros(64)
Traceback (most recent call last):
TypeError: cannot assign 'torch.FloatTensor' as parameter 'scale' (torch.nn.Parameter or None expected)
>>> with torch.no_grad():
...     _ = model.scale.copy_(torch.zeros(64))
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(64, 64)]
        self.scale = torch.ones(64, requires_grad=True)
        self.head = nn.Linear(64, 10)


model = Net()

print([name for name, _ in model.named_parameters()])
attributes = [a for m in model.modules() for a in vars(m).items()]
print("left out:", [k for k, v in attributes if k[0] != "_"
                    and isinstance(v, (list, dict, torch.Tensor))])
