"""Under no_grad the weight is changed in place, and stays a leaf.
放进 no_grad，就能原地改权重，它还是叶子张量。

>>> w.is_leaf, 2.9 < w.item() < 3
(True, True)
>>> v = torch.tensor(1.0, requires_grad=True)
>>> ((v - 3) ** 2).backward()
>>> v = v - 0.1 * v.grad  # raises nothing, and v is no leaf any more
>>> v.is_leaf
False
"""
import torch

w = torch.tensor(1.0, requires_grad=True)
for step in range(20):
    loss = (w - 3) ** 2
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None
print(f"{w.item():.2f}")
