"""What goes through .item() or no_grad has no gradient: a part silently, the whole with an error.
经过 .item() 或 no_grad 的部分没有梯度：断一部分不报错，全断了才报错。

>>> cut
6.0
>>> w.grad = None
>>> ((w * 3 - 5) ** 2 + 10 * w**2).backward()  # with the penalty in the graph
>>> w.grad.item()
46.0
>>> loss.requires_grad, loss.grad_fn
(False, None)
>>> torch.ones(3).sum().requires_grad  # nothing in it asked for a gradient
False
>>> for cutter in (torch.Tensor.detach, lambda t: torch.tensor(t.item()), torch.argmax):
...     cutter(w ** 2).requires_grad
False
False
False
"""
# raises: RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
import torch

w = torch.tensor(2.0, requires_grad=True)
fit = (w * 3 - 5) ** 2
penalty = 10 * w**2
(fit + penalty.item()).backward()
cut = w.grad.item()
print("w.grad:", cut)

with torch.no_grad():
    loss = (w * 3 - 5) ** 2
loss.backward()
