"""A change through .data is not noticed and makes the gradient wrong; through .detach() it raises.
经 .data 改的，autograd 发现不了，梯度就错了；经 .detach() 改的会报错。

>>> round(right, 3), wrong
(0.105, 0.0)
>>> s = torch.sigmoid(w)
>>> _ = s.detach().mul_(0)
>>> s.backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
>>> s.detach().data_ptr() == s.data_ptr()  # detach() shares the memory as well
True
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
s = torch.sigmoid(w)
s.backward()
right = w.grad.item()
print(f"untouched:  {right:.3f}")

w.grad = None
s = torch.sigmoid(w)
s.data.mul_(0)
s.backward()
wrong = w.grad.item()
print(f"via .data:  {wrong:.3f}")
