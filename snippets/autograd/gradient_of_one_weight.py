"""You write the forward computation; backward() finds the gradient.
你只写前向计算，梯度由 backward() 算出。

>>> w.grad.item() == 2 * (2 * 3 - 5) * 3 == 6  # the chain rule by hand
True
>>> w.requires_grad, loss.requires_grad
(True, True)
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
loss = (w * 3 - 5) ** 2  # forward
loss.backward()
print("w.grad:", w.grad.item())
