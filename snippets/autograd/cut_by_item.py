"""A term of the loss that goes through .item() has no gradient, and nothing raises.
损失的一项经过 .item() 就没有梯度，也不报错。

>>> cut
6.0
>>> w.grad = None
>>> ((w * 3 - 5) ** 2 + 10 * w**2).backward()  # with the penalty in the graph
>>> w.grad.item()
46.0
>>> for cutter in (torch.Tensor.detach, lambda t: torch.tensor(t.item()), torch.argmax):
...     cutter(w ** 2).requires_grad
False
False
False
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
fit = (w * 3 - 5) ** 2
penalty = 10 * w**2
(fit + penalty.item()).backward()
cut = w.grad.item()
print("w.grad:", cut)
