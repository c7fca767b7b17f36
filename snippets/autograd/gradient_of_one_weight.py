"""You write the forward computation; backward() finds the gradient.
你只写前向计算，梯度由 backward() 算出。

>>> w.grad.item() == by_hand == 6
True
>>> w.requires_grad, loss.requires_grad
(True, True)
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
loss = (w * 3 - 5) ** 2  # forward

loss.backward()
by_hand = 2 * (2 * 3 - 5) * 3
print("autograd:", w.grad.item())
print("by hand: ", by_hand)
