"""Drawn: b = a is a second name, detach() a second tensor on the same numbers, clone() has its own.
画出来：b = a 是第二个名字，detach() 是同一份数上的另一个张量，clone() 有自己的数。

>>> [t.data_ptr() == a.data_ptr() for t in tensors.values()]
[True, True, True, False, False]
>>> tensors["b = a"] is a, tensors["c = a.detach()"] is a
(True, False)
>>> [name for name, t in tensors.items() if t.grad_fn is not None]
['d = a.clone()']
>>> sorted(boxes.values())
[1, 3, 4]
"""
import matplotlib.pyplot as plt
import torch

a = torch.tensor([1.0, 2.0], requires_grad=True)
tensors = {
    "a": a,
    "b = a": a,
    "c = a.detach()": a.detach(),
    "d = a.clone()": a.clone(),
    "e = a.detach().clone()": a.detach().clone(),
}
boxes = {a.data_ptr(): 1}  # where in the figure each memory is

fig, ax = plt.subplots(figsize=(4.5, 2.5), layout="constrained")
arrow, dashed = {"arrowstyle": "->"}, {"arrowstyle": "->"}
dashed |= {"linestyle": "--", "color": "tab:orange"}
for y, (name, t) in enumerate(tensors.items()):
    box = boxes.setdefault(t.data_ptr(), y)
    ax.text(0, y, name, va="center", family="monospace")
    ax.annotate("", (3, box), (2.3, y), arrowprops=arrow)
    if t.grad_fn is not None:
        ax.annotate("", (3.4, 1.4), (3.4, box - 0.4), arrowprops=dashed)
        ax.text(3.5, box - 1, "gradient", color="tab:orange")
frame = {"facecolor": "none", "edgecolor": "tab:blue"}
for y in boxes.values():
    ax.text(3.1, y, "[1, 2]", va="center", bbox=frame)
ax.set(xlim=(0, 4.4), ylim=(4.5, -0.5))
ax.axis("off")
plt.show()
