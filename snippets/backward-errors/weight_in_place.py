"""A weight that requires grad cannot be changed in place while autograd records.
要求梯度的权重，不能在 autograd 记录时原地改。

>>> w.grad.item(), w.item()  # the gradient is there; only the update raised
(-4.0, 1.0)
>>> w = torch.tensor([1.0], requires_grad=True)
>>> w[0] = 0.5
Traceback (most recent call last):
RuntimeError: a view of a leaf Variable that requires grad is being used in an in-place operation.
"""
# raises: RuntimeError: a leaf Variable that requires grad is being used in an in-place operation
import torch

w = torch.tensor(1.0, requires_grad=True)
loss = (w - 3) ** 2
loss.backward()
w -= 0.1 * w.grad
print(f"{w.item():.2f}")
