"""torch.export writes a model down as one graph, for use without its Python source.
torch.export 把模型写成一张图，之后不需要它的 Python 源码也能用。

>>> ops
['linear', 'tanh', 'linear']
>>> points = torch.rand(7, 2)  # another batch size than the example's
>>> torch.equal(loaded.module()(points), net(points))
True
>>> class WithIf(nn.Module):
...     def forward(self, x):
...         return x + 1 if x.sum() > 0 else x - 1
>>> try:
...     torch.export.export(WithIf(), (torch.ones(2),))
... except RuntimeError as error:
...     print(str(error).split(" Eq")[0])
Could not guard on data-dependent expression
>>> class WithCond(nn.Module):
...     def forward(self, x):
...         return torch.cond(x.sum() > 0, lambda x: x + 1, lambda x: x - 1, (x,))
>>> chosen = torch.export.export(WithCond(), (torch.ones(2),)).module()
>>> all(torch.equal(chosen(x), WithIf()(x)) for x in (torch.ones(2), -torch.ones(2)))
True
>>> import warnings  # its predecessor says where to go
>>> with warnings.catch_warnings(record=True) as caught:
...     warnings.simplefilter("always")
...     _ = torch.jit.script(net)
>>> caught[0].category.__name__, str(caught[0].message)
('FutureWarning', '`torch.jit.script` is deprecated. Please switch to `torch.compile` or `torch.export`.')
"""
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))

program = torch.export.export(
    net,
    (torch.rand(3, 2),),
    dynamic_shapes=({0: torch.export.Dim("batch")},),
)
torch.export.save(program, "net.pt2")

loaded = torch.export.load("net.pt2")
ops = []
for node in loaded.graph.nodes:
    if node.op == "call_function":
        ops.append(node.target.__name__.split(".")[0])
print(*ops)
print(tuple(loaded.module()(torch.rand(7, 2)).shape))
