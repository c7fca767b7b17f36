"""Lists what is registered, and the tensors and layers that are attributes but are not.
列出注册了的，再列出是属性、却没有注册的张量和层。

>>> [name for name, _ in model.named_parameters()]
['head.weight', 'head.bias']
>>> def left_out(model):
...     found = []
...     for path, part in model.named_modules():
...         for name, v in vars(part).items():
...             held = list(v.values()) if isinstance(v, dict) else v
...             held = held if isinstance(held, (list, tuple)) else [v]
...             if name[0] != "_" and any(isinstance(x, (nn.Module, torch.Tensor)) for x in held):
...                 found.append(f"{path}.{name}".strip("."))
...     return found
>>> left_out(model) == found == ["layers", "scale"]
True
>>> from torchvision.models import convnext_tiny, resnet18, swin_t, vit_b_16
>>> with torch.device("meta"):  # sound models: nothing is left out
...     [left_out(make(weights=None)) for make in (convnext_tiny, resnet18, swin_t, vit_b_16)]
[[], [], [], []]
>>> inner = nn.Module()
>>> inner.pair = nn.Linear(2, 2), nn.Linear(2, 2)
>>> inner.by_name = {"fc": nn.Linear(2, 2)}
>>> left_out(nn.Sequential(nn.Linear(2, 2), inner))
['1.pair', '1.by_name']
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
found = []
for path, part in model.named_modules():
    for name, v in vars(part).items():
        held = list(v.values()) if isinstance(v, dict) else v
        held = held if isinstance(held, (list, tuple)) else [v]
        if name[0] != "_" and any(isinstance(
                x, (nn.Module, torch.Tensor)) for x in held):
            found.append(f"{path}.{name}".strip("."))
print("left out:", found)
