"""Names that the file lacks, names that the model lacks, other shapes: six files, told apart.
文件里缺的名字、模型里没有的名字、不同的形状：区分六种文件。

>>> {name: [len(part) for part in parts] for name, parts in found.items()}  # doctest: +NORMALIZE_WHITESPACE
{'fits': [0, 0, 0], 'compiled': [4, 4, 0], 'DataParallel': [4, 4, 0], 'checkpoint': [4, 2, 0],
 'other layers': [4, 4, 0], 'other head': [0, 0, 2]}
>>> compiled = torch.compile(build(2))
>>> _ = compiled._orig_mod.load_state_dict(files["fits"])
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
import torch
from torch import nn


def differences(model, state):
    own = model.state_dict()
    missing = [k for k in own if k not in state]
    unexpected = [k for k in state if k not in own]
    shapes = [k for k in own if k in state
              and own[k].shape != state[k].shape]
    return missing, unexpected, shapes


def build(classes):
    return nn.ModuleDict({"body": nn.Linear(4, 8),
                          "fc": nn.Linear(8, classes)})


files = {
    "fits": build(2).state_dict(),
    "compiled": torch.compile(build(2)).state_dict(),
    "DataParallel": nn.DataParallel(build(2)).state_dict(),
    "checkpoint": {"model": build(2).state_dict(), "epoch": 9},
    "other layers": nn.Sequential(*build(2).values()).state_dict(),
    "other head": build(10).state_dict(),
}
model, found = build(2), {}
for name, state in files.items():
    missing, unexpected, shapes = differences(model, state)
    found[name] = missing, unexpected, shapes
    print(f"{name:<13}", *map(len, found[name]),
          *(unexpected + shapes)[:1])
