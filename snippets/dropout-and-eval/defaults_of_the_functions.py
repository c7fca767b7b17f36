"""F.dropout defaults to training=True; F.alpha_dropout still to False, and does nothing.
F.dropout 默认 training=True；F.alpha_dropout 至今默认 False，等于什么也不做。

>>> [name for name, on in defaults.items() if not on]
['alpha_dropout', 'feature_alpha_dropout']
>>> x = torch.ones(1000)
>>> torch.equal(F.alpha_dropout(x, 0.5), x), torch.equal(F.dropout(x, 0.5), x)
(True, False)
>>> torch.dropout(x, 0.5)  # the function underneath requires the argument
Traceback (most recent call last):
TypeError: dropout() missing 1 required positional arguments: "train"
"""
import inspect

import torch
from torch.nn import functional as F

names = [name for name in dir(F) if "dropout" in name]
defaults = {}
for name in names:
    parameters = inspect.signature(getattr(F, name)).parameters
    defaults[name] = parameters["training"].default
    print(name, defaults[name])
