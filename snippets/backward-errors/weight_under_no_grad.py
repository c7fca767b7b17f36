"""Under no_grad the weight is changed in place, and stays a leaf.
放进 no_grad，就能原地改权重，它还是叶子张量。

>>> w.is_leaf, w.requires_grad, round(w.item(), 2)
(True, True, 1.4)
>>> for step in range(20):
...     w.grad = None
...     ((w - 3) ** 2).backward()
...     with torch.no_grad():
...         w -= 0.1 * w.grad
>>> 2.9 < w.item() < 3
True
>>> w = w - 0.1 * w.grad  # raises nothing, and w is no leaf any more
>>> w.is_leaf
False
"""
import torch

w = torch.tensor(1.0, requires_grad=True)
loss = (w - 3) ** 2
loss.backward()
with torch.no_grad():
    w -= 0.1 * w.grad
print(f"{w.item():.2f}")
