"""A whole checkpoint is loaded as weights: strict=False loads nothing and is silent; without it, it raises.
把整个检查点当成权重：strict=False 什么也没加载，也不报错；不写它，就报错。

>>> result
_IncompatibleKeys(missing_keys=['weight', 'bias'], unexpected_keys=['model', 'epoch'])
>>> model.load_state_dict(ckpt["model"])
<All keys matched successfully>
>>> torch.equal(model.weight, trained.weight)
True
>>> nn.Linear(4, 3).load_state_dict(ckpt["model"], strict=False)  # about names only  # doctest: +ELLIPSIS, +NORMALIZE_WHITESPACE
Traceback (most recent call last):
RuntimeError: Error(s) in loading state_dict for Linear:
    size mismatch for weight: ...
"""
# raises: RuntimeError: Unexpected key(s) in state_dict: "model", "epoch"
import torch
from torch import nn

torch.manual_seed(0)
trained = nn.Linear(4, 2)
torch.save({"model": trained.state_dict(), "epoch": 9}, "run.pt")

model = nn.Linear(4, 2)
ckpt = torch.load("run.pt")
result = model.load_state_dict(ckpt, strict=False)
print(result)
print("loaded:", torch.equal(model.weight, trained.weight))

model.load_state_dict(ckpt)
