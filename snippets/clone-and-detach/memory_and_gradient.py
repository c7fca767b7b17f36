"""Seven ways to get b from a: does b have its own data, and does its gradient reach a?
由 a 得到 b 的七种写法：b 的数据是不是自己的，梯度能不能传回 a？

>>> {way: (table[way].data_ptr() == a.data_ptr(), reaches(table[way])) for way in table} == {
...     "a": (True, True),
...     "a.detach()": (True, False),
...     "a.data": (True, False),
...     "a.clone()": (False, True),
...     "a.detach().clone()": (False, False),
...     "a.clone().detach()": (False, False),
...     "deepcopy(a)": (False, False),
... }
True
>>> table["a"] is a, table["a.detach()"] is a
(True, False)
>>> deepcopy(a).requires_grad  # a new leaf: its gradient is its own
True
>>> more = [torch.empty_like(a).copy_(a.detach()), a.new_empty(3).copy_(a.detach())]
>>> [(b.data_ptr() == a.data_ptr(), b.requires_grad) for b in more]
[(False, False), (False, False)]
"""
from copy import deepcopy

import torch

a = torch.ones(3, requires_grad=True)
table = {
    "a": a,
    "a.detach()": a.detach(),
    "a.data": a.data,
    "a.clone()": a.clone(),
    "a.detach().clone()": a.detach().clone(),
    "a.clone().detach()": a.clone().detach(),
    "deepcopy(a)": deepcopy(a),
}


def reaches(b):
    if not b.requires_grad:
        return False
    (grad,) = torch.autograd.grad(b.sum(), a, allow_unused=True)
    return grad is not None


print(f"{'b =':<20}numbers  gradient to a")
for name, b in table.items():
    own = "shared" if b.data_ptr() == a.data_ptr() else "own"
    print(f"{name:<20}{own:<9}{'yes' if reaches(b) else 'no'}")
