"""Only leaves keep their gradient: after * 0.1, w is a result and w.grad stays None.
只有叶子张量保留梯度：乘过 0.1，w 成了计算结果，w.grad 一直是 None。

>>> w.is_leaf, v.is_leaf
(False, True)
>>> torch.optim.SGD([w], lr=0.1)
Traceback (most recent call last):
ValueError: can't optimize a non-leaf Tensor
>>> w = torch.ones(3, requires_grad=True) * 0.1
>>> w.retain_grad()  # to look at the gradient of a result all the same
>>> (w ** 2).sum().backward()
>>> torch.equal(w.grad, v.grad)
True
>>> torch.ones(3, requires_grad=True).to(torch.float64).is_leaf  # .to() and .cuda() do the same
False
"""
# warns: UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed
import torch

w = torch.ones(3, requires_grad=True) * 0.1
(w**2).sum().backward()
print("w:", w.is_leaf, w.grad)

v = (torch.ones(3) * 0.1).requires_grad_()
(v**2).sum().backward()
print("v:", v.is_leaf, v.grad)
