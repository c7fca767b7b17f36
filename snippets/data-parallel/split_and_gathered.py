"""One pass, drawn: a batch of ten cut for four GPUs, a copy of w for each, outputs gathered, gradients added up.
一次前向加反向，画出来：十个样本切给四块 GPU，每块一份 w 的副本，输出收齐，梯度相加。

>>> [len(part) for part in parts]
[3, 3, 3, 1]
>>> out.tolist() == (2 * x).tolist()
True
>>> (whole,) = torch.autograd.grad((w * x).mean(), w)
>>> abs(sum(grads) - whole.item()) < 1e-6
True
>>> [round(g, 1) for g in grads]
[0.3, 1.2, 2.1, 0.9]
"""
import matplotlib.pyplot as plt
import torch

x = torch.arange(10.0)
w = torch.tensor(2.0, requires_grad=True)

parts = x.chunk(4)
copies = [w.detach().clone().requires_grad_() for _ in parts]
out = torch.cat([c * p for c, p in zip(copies, parts)])
out.mean().backward()
grads = [c.grad.item() for c in copies]
print("gradients:", *(f"{g:.1f}" for g in grads))
print(f"their sum: {sum(grads):.1f}")

fig, ax = plt.subplots(figsize=(4.5, 3.4), layout="constrained")
for k, part in enumerate(parts):
    frame = {"fc": "none", "ec": f"C{k}", "lw": 2, "pad": 2}
    style = {"ha": "center", "va": "center", "fontsize": 9}
    middle = 4 * k + (len(part) - 1) / 2
    together = 3 * k + (len(part) - 1) / 2 + 1.5
    for i, n in enumerate(part.int().tolist()):
        ax.text(n + 1.5, 4, n, **style, bbox=frame)
        ax.text(4 * k + i, 3, n, **style, bbox=frame)
        ax.text(n + 1.5, 1, 2 * n, **style, bbox=frame)
    ax.text(middle, 2, f"GPU {k}", **style, bbox=frame)
    ax.text(middle, 0, f"{grads[k]:.1f}", **style, bbox=frame)
    for start, end in [((together, 4), (middle, 3)),
                       ((middle, 3), (middle, 2)),
                       ((middle, 2), (together, 1)),
                       ((together, 1), (middle, 0))]:
        ax.annotate("", end, start, arrowprops={
            "arrowstyle": "->", "color": f"C{k}",
            "shrinkA": 10, "shrinkB": 10})
for y, name in enumerate(["gradient of w", "output", "copy of w on",
                          "parts", "batch"]):
    ax.text(-1, y, name, ha="right", va="center", fontsize=9)
for place in (3, 7, 10.5):
    ax.text(place, 0, "+", ha="center", va="center")
ax.text(13.2, 0, f"= {sum(grads):.1f}", va="center", fontsize=9)
ax.set(xlim=(-5.5, 15.2), ylim=(-0.4, 4.4))
ax.axis("off")
plt.show()
