"""Eight ways to get b from a: does b have its own data, and does its gradient reach a? The last one warns.
由 a 得到 b 的八种写法：b 的数据是不是自己的，梯度能不能传回 a？最后一种会警告。

>>> table == {
...     "a": ("shared", "yes"),
...     "a.detach()": ("shared", "no"),
...     "a.data": ("shared", "no"),
...     "a.clone()": ("own", "yes"),
...     "a.detach().clone()": ("own", "no"),
...     "a.clone().detach()": ("own", "no"),
...     "deepcopy(a)": ("own", "no"),
...     "torch.tensor(a)": ("own", "no"),
... }
True
>>> a.detach() is a, a.clone().is_leaf, a.detach().is_leaf
(False, False, True)
>>> deepcopy(a).requires_grad  # a new leaf: its gradient is its own
True
>>> torch.as_tensor(a) is a  # no copy, no warning
True
>>> more = [torch.empty_like(a).copy_(a.detach()), a.new_empty(3).copy_(a.detach())]
>>> [(b.data_ptr() == a.data_ptr(), b.requires_grad) for b in more]
[(False, False), (False, False)]
"""
# warns: UserWarning: To copy construct from a tensor, it is recommended to use
from copy import deepcopy

import torch

a = torch.ones(3, requires_grad=True)


def reaches(b):
    if not b.requires_grad:
        return "no"
    grads = torch.autograd.grad(b.sum(), a, allow_unused=True)
    return "no" if grads[0] is None else "yes"


table = {}
print(f"{'b =':<20}numbers  gradient to a")
for way in ["a", "a.detach()", "a.data", "a.clone()",
            "a.detach().clone()", "a.clone().detach()",
            "deepcopy(a)", "torch.tensor(a)"]:
    b = eval(way)
    own = "shared" if b.data_ptr() == a.data_ptr() else "own"
    table[way] = own, reaches(b)
    print(f"{way:<20}{own:<9}{reaches(b)}")
