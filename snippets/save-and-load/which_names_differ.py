"""Names that the file lacks, names that the model lacks: five files that do not fit, told apart.
文件里缺的名字、模型里没有的名字：区分五种对不上的文件。

>>> counts
{'compiled': (4, 4), 'DataParallel': (4, 4), 'checkpoint': (4, 2), 'other layers': (4, 4), 'other head': (0, 0)}
>>> compiled = torch.compile(build(2))
>>> _ = compiled._orig_mod.load_state_dict(build(2).state_dict())
>>> cut = {k.removeprefix("_orig_mod."): v for k, v in files["compiled"].items()}
>>> model.load_state_dict(cut)
<All keys matched successfully>
>>> def head(saved, now):
...     build(now).load_state_dict(build(saved).state_dict(), strict=False)
>>> head(10, 2)  # strict=False is about names  # doctest: +NORMALIZE_WHITESPACE, +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Error(s) in loading state_dict for ModuleDict:
    size mismatch for fc.weight: copying a param with shape torch.Size([10, 8]) from checkpoint, the shape in current model is torch.Size([2, 8])...
>>> head(2, 10)  # doctest: +NORMALIZE_WHITESPACE, +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Error(s) in loading state_dict for ModuleDict:
    size mismatch for fc.weight: copying a param with shape torch.Size([2, 8]) from checkpoint, the shape in current model is torch.Size([10, 8])...
>>> body = {k: v for k, v in files["other head"].items() if not k.startswith("fc.")}
>>> model.load_state_dict(body, strict=False)
_IncompatibleKeys(missing_keys=['fc.weight', 'fc.bias'], unexpected_keys=[])
"""
# timeout: 120
import torch
from torch import nn


def build(classes):
    return nn.ModuleDict({"body": nn.Linear(4, 8),
                          "fc": nn.Linear(8, classes)})


files = {
    "compiled": torch.compile(build(2)).state_dict(),
    "DataParallel": nn.DataParallel(build(2)).state_dict(),
    "checkpoint": {"model": build(2).state_dict(), "epoch": 9},
    "other layers": nn.Sequential(*build(2).values()).state_dict(),
    "other head": build(10).state_dict(),
}
model, counts = build(2), {}
for name, state in files.items():
    print(name, end=" ")
    own = model.state_dict()
    missing = [k for k in own if k not in state]
    unexpected = [k for k in state if k not in own]
    print(len(missing), len(unexpected), unexpected[:1])
    counts[name] = len(missing), len(unexpected)
