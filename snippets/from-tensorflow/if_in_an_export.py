"""An exported graph is static: a Python if on data does not export, torch.cond does.
导出的图又是静态的：看数据的 Python if 导不出，torch.cond 可以。

>>> torch.export.export(WithIf(), (torch.ones(2),))  # doctest: +ELLIPSIS +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
torch.fx.experimental.symbolic_shapes.GuardOnDataDependentSymNode: ...
>>> try:
...     torch.export.export(WithIf(), (torch.ones(2),))
... except RuntimeError as error:
...     print(str(error).split(" Eq")[0])
Could not guard on data-dependent expression
>>> all(torch.equal(program.module()(x), WithIf()(x)) for x in (torch.ones(2), -torch.ones(2)))
True
"""
import torch
from torch import nn


class WithIf(nn.Module):
    def forward(self, x):
        if x.sum() > 0:
            return x + 1
        return x - 1


class WithCond(nn.Module):
    def forward(self, x):
        return torch.cond(
            x.sum() > 0,
            lambda x: x + 1,
            lambda x: x - 1,
            (x,),
        )


program = torch.export.export(WithCond(), (torch.ones(2),))
for x in (torch.ones(2), -torch.ones(2)):
    print(WithIf()(x), program.module()(x))
