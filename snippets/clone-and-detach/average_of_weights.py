"""An average kept in state_dict() changes the model when it is updated in place; a copy does not.
把滑动平均存在 state_dict() 里，原地更新会改到模型；存副本就不会。

>>> after
{'state_dict()': 1.8, 'deepcopy(state_dict())': 2.0}
>>> average = model.state_dict()
>>> average["weight"] = 0.9 * average["weight"]  # a new tensor
>>> model.weight.item()
2.0
"""
from copy import deepcopy

import torch
from torch import nn

after = {}
for name in ("state_dict()", "deepcopy(state_dict())"):
    model = nn.Linear(1, 1, bias=False)
    nn.init.constant_(model.weight, 1.0)
    average = model.state_dict()
    if name.startswith("deepcopy"):
        average = deepcopy(average)

    nn.init.constant_(model.weight, 2.0)  # as training would
    average["weight"].mul_(0.9)
    after[name] = round(model.weight.item(), 2)
    print(f"{name:<23} weight {after[name]}")
