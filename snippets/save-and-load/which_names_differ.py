"""Names that the file lacks, names that the model lacks: they tell why a file does not fit.
文件里缺的名字、模型里没有的名字：从中看出文件为什么对不上。

>>> def compare(state):
...     return [k for k in own if k not in state][:1], [k for k in state if k not in own][:1]
>>> compare(nn.DataParallel(build(2)).state_dict())
(['body.weight'], ['module.body.weight'])
>>> compare({"model": build(2).state_dict(), "epoch": 9})  # a checkpoint
(['body.weight'], ['model'])
>>> compare(nn.Sequential(*build(2).values()).state_dict())  # other layers
(['body.weight'], ['0.weight'])
>>> compare(build(10).state_dict())  # another head: the names agree
([], [])
>>> cut = {k.removeprefix("_orig_mod."): v for k, v in state.items()}
>>> model.load_state_dict(cut)
<All keys matched successfully>
>>> torch.compile(build(2))._orig_mod.load_state_dict(build(2).state_dict())
<All keys matched successfully>
>>> cut = {k.removeprefix("module."): v for k, v in nn.DataParallel(build(2)).state_dict().items()}
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
"""
# timeout: 120
import torch
from torch import nn


def build(classes):
    return nn.ModuleDict({"body": nn.Linear(4, 8),
                          "fc": nn.Linear(8, classes)})


model = build(2)
state = torch.compile(build(2)).state_dict()

own = model.state_dict()
missing = [k for k in own if k not in state]
unexpected = [k for k in state if k not in own]
print("missing", len(missing), missing[:1])
print("unexpected", len(unexpected), unexpected[:1])
