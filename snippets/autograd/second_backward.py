"""A second backward() passes through sum, but raises where values were saved.
第二次 backward()：只有 sum 时能通过，保存过中间值的地方会报错。

>>> x.grad.tolist()  # the failing call added nothing
[4.0, 4.0, 4.0]
>>> tripled = (x * 3).sum()  # here the 3 was saved
>>> tripled.backward()
>>> tripled.backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Trying to backward through the graph a second time ...
>>> for forward in (torch.mean, torch.neg, lambda x: x + 1, lambda x: x.view(3, 1)):
...     y = forward(x).sum()
...     y.backward()
...     y.backward()  # nothing saved but shapes and numbers
>>> (x ** 2).grad_fn._saved_self.tolist()
[1.0, 1.0, 1.0]
>>> [name for name in dir(total.grad_fn) if name.startswith("_saved")]  # sizes only
['_saved_self_sym_sizes']
>>> x.grad = None
>>> kept = (x ** 2).sum()
>>> kept.backward(retain_graph=True)
>>> kept.backward()
>>> x.grad.tolist()  # twice 2: the gradients add up
[4.0, 4.0, 4.0]
>>> a, b = (x ** 2).sum(), (x ** 3).sum()  # two losses that share nothing but a leaf
>>> a.backward(), b.backward()
(None, None)
>>> h = x ** 2  # two losses that share a part of the graph
>>> a, b = h.exp().sum(), h.sin().sum()
>>> (a + b).backward()
"""
# raises: RuntimeError: Trying to backward through the graph a second time
import torch

x = torch.ones(3, requires_grad=True)

total = x.sum()
total.backward()
total.backward()
print("sum, twice:", x.grad.tolist())

squares = (x**2).sum()
squares.backward()
print("squares, once more:", x.grad.tolist())
squares.backward()
