"""Two forward passes build two graphs; backward() walks each of them once.
两次前向得到两张计算图；每张图各走一次 backward()。

>>> first.grad_fn is second.grad_fn, first.grad_fn is first.grad_fn
(False, True)
>>> first.grad_fn.name() == second.grad_fn.name() == "PowBackward0"
True
>>> w.grad
tensor(8.)
>>> id((w**2).grad_fn) == id((w**2).grad_fn)  # the first is gone, its id is reused
True
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
first = w**2
second = w**2
same = first.grad_fn is second.grad_fn
print("the same graph:", same)

first.backward()
second.backward()
print("w.grad = 4 + 4 =", w.grad.item())
