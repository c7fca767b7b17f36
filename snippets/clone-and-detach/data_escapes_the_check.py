"""Clipped through .data, exp() gives a wrong gradient and raises nothing; through detach() it raises.
用 .data 截断 exp() 的结果，不报错，梯度却错了；用 detach() 就会报错。

>>> round(w.grad.item(), 2), round(right, 2)
(2.0, 7.39)
>>> out = w.exp()
>>> _ = out.detach().clamp_(max=2)
>>> out.backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
>>> out = w.exp()
>>> _ = out.detach().clone().clamp_(max=2)  # a copy may be changed
>>> w.grad = None
>>> out.backward()
>>> round(w.grad.item(), 2)
7.39
>>> before = out._version
>>> _ = out.data.add_(1)
>>> out._version - before  # .data counts its changes for itself
0
>>> _ = out.detach().add_(1)
>>> out._version - before
1
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
out = w.exp()
right = out.item()  # the derivative of exp is exp

out.data.clamp_(max=2)
out.backward()
print(f"gradient {w.grad.item():.2f}, right is {right:.2f}")
