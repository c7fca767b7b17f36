"""A change through .data is not noticed and makes the gradient wrong; through .detach() it raises.
经 .data 改的，autograd 发现不了，梯度就错了；经 .detach() 改的会报错。

>>> round(right, 3), wrong
(0.105, 0.0)
>>> s.detach().data_ptr() == s.data_ptr()  # detach() shares the memory as well
True
"""
# raises: RuntimeError: has been modified by an inplace operation
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

s = torch.sigmoid(w)
s.detach().mul_(0)
s.backward()
