"""A model that keeps an output cannot be deep-copied: the output is no leaf of the graph.
模型里存着一个计算结果，就不能 deepcopy：这个结果不是叶子张量。

>>> net.last.is_leaf
False
>>> net.last = net.last.detach()
>>> type(copy.deepcopy(net)).__name__
'Linear'
>>> new = nn.utils.parametrizations.weight_norm(nn.Linear(2, 2))  # not nn.utils.weight_norm
>>> type(copy.deepcopy(new)).__name__
'ParametrizedLinear'
>>> copy.deepcopy(torch.ones(2, requires_grad=True) * 2)  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol ...
"""
# raises: RuntimeError: (graph leaves) support the deepcopy protocol
import copy

import torch
from torch import nn

net = nn.Linear(3, 1)
net.last = net(torch.rand(2, 3))  # to look at later
copy.deepcopy(net)
