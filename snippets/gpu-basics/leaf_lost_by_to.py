"""requires_grad=True before .to(device): a leaf on the CPU, on another device no longer.
先 requires_grad=True 再 .to(device)：在 CPU 上还是叶子，换了设备就不是了。

>>> leaf
{'cpu': (True, True), 'meta': (False, True)}
>>> torch.optim.SGD([torch.ones(3, requires_grad=True).to("meta")])
Traceback (most recent call last):
ValueError: can't optimize a non-leaf Tensor
>>> start = torch.ones(3, requires_grad=True)
>>> w = start.to("meta")
>>> start.is_leaf, w.grad_fn.name()  # the leaf is the one left behind
(True, 'ToCopyBackward0')
"""
import torch

leaf = {}
for device in ("cpu", "meta"):
    moved = torch.ones(3, requires_grad=True).to(device)
    made = torch.ones(3, device=device, requires_grad=True)
    leaf[device] = moved.is_leaf, made.is_leaf
    print(f"{device:<4}  .to(): {moved.is_leaf!s:<5}",
          f"  device=: {made.is_leaf}")
