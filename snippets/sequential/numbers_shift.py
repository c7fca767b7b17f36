"""A layer put in between shifts the numbers, and saved weights no longer fit.
中间插入一层，后面的编号全变，存好的权重对不上。

>>> report = new.load_state_dict(old.state_dict(), strict=False)  # silent
>>> report.missing_keys, report.unexpected_keys
(['3.weight', '3.bias'], ['2.weight', '2.bias'])
>>> torch.equal(new[3].weight, old[2].weight)
False
>>> from collections import OrderedDict
>>> a = nn.Sequential(OrderedDict(fc1=nn.Linear(4, 8), act=nn.ReLU(), fc2=nn.Linear(8, 3)))
>>> b = nn.Sequential(OrderedDict(
...     fc1=nn.Linear(4, 8), act=nn.ReLU(), drop=nn.Dropout(), fc2=nn.Linear(8, 3)))
>>> b.load_state_dict(a.state_dict())  # with names it fits
<All keys matched successfully>
"""
# raises: RuntimeError: Missing key(s) in state_dict: "3.weight", "3.bias".
import torch
from torch import nn

torch.manual_seed(0)
old = nn.Sequential(
    nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)
)
new = nn.Sequential(
    nn.Linear(4, 8), nn.ReLU(),
    nn.Dropout(), nn.Linear(8, 3),
)
new.load_state_dict(old.state_dict())
