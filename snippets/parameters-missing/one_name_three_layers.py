"""One name holds one layer: the last assignment wins, without an error.
一个名字只能装一层：后赋的值盖掉前面的，不报错。

>>> kept
[('layer.weight', (64, 32)), ('layer.bias', (64,))]
>>> class Hidden(nn.Module):
...     def __init__(self):
...         super().__init__()
...         self.score = nn.Linear(4, 2)
...     def score(self, x):  # a method of the same name
...         return x
>>> hidden = Hidden()
>>> hidden.score(torch.ones(1, 4)).shape  # the method runs, not the layer
torch.Size([1, 4])
>>> len(list(hidden.parameters()))
2
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        for size in 8, 16, 32:
            self.layer = nn.Linear(size, 2 * size)


kept = [(name, tuple(p.shape))
        for name, p in Net().named_parameters()]
print(*kept, sep="\n")
