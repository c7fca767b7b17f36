"""Two forward passes build two graphs; backward() walks each of them once.
两次前向得到两张计算图；每张图各走一次 backward()。

>>> first.grad_fn is second.grad_fn, first.grad_fn is first.grad_fn
(False, True)
>>> first.grad_fn.name() == second.grad_fn.name() == "PowBackward0"
True
>>> w.grad
tensor(8.)
>>> first.backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Trying to backward through the graph a second time ...
>>> id((w**2).grad_fn) == id((w**2).grad_fn)  # the first is gone, its id is reused
True
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
first = w**2
first.backward()

second = w**2
second.backward()
same = first.grad_fn is second.grad_fn
print("same graph:", same)
print("w.grad:", w.grad.item())
