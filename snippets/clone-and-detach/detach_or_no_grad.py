"""detach() takes one tensor out, and its graph stays for others; under no_grad no graph is made at all.
detach() 只取出一个张量，它背后的图还在；no_grad 里根本不建图。

>>> w.grad.item()
12.0
>>> w.grad = None
>>> hidden = w * 2
>>> (hidden * hidden).backward()
>>> w.grad.item()
24.0
>>> hidden.grad_fn is None, hidden.detach().grad_fn is None, quiet.grad_fn is None
(False, True, True)
"""
import torch

w = torch.tensor(3.0, requires_grad=True)

hidden = w * 2
(hidden * hidden.detach()).backward()
print("gradient:", w.grad.item())

with torch.no_grad():
    quiet = w * 2
print(hidden.requires_grad, quiet.requires_grad)
