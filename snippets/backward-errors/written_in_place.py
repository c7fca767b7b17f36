"""y[0] = 0 overwrites what exp saved for backward(); in a clone it overwrites nothing.
y[0] = 0 覆盖了 exp 存给反向用的数；写进 clone 就没事。

>>> y.grad_fn.name()  # the forward pass raised nothing
'torch::autograd::CopySlices'
>>> y = w.exp().clone()
>>> y[0] = 0
>>> y.sum().backward()
>>> w.grad.tolist() == [0, w[1].exp().item()]
True
"""
# raises: RuntimeError: has been modified by an inplace operation
import torch

w = torch.tensor([0.0, 1.0], requires_grad=True)
y = w.exp()
y[0] = 0
y.sum().backward()
