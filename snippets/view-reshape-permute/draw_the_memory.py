"""Six numbers in memory, read in three ways: steps to the right and down, drawn from the strides.
内存里的六个数，三种读法：往右、往下各走几步，照着步长画出来。

>>> steps
{'x': (3, 1), 'x.view(3, 2)': (2, 1), 'x.t()': (1, 3)}
>>> {y.data_ptr() for y in ways.values()} == {x.data_ptr()}
True
>>> [y.is_contiguous() for y in ways.values()], x[:, :2].stride(), x[:, :2].is_contiguous()
([True, True, False], (3, 1), False)
>>> copy.stride(), copy.is_contiguous(), copy.data_ptr() == x.data_ptr()
((2, 1), True, False)
>>> x.contiguous() is x  # nothing to do
True
>>> memory, t = x.flatten(), x.t()
>>> all(t[i, j] == memory[i * 1 + j * 3] for i in range(3) for j in range(2))
True
"""
import matplotlib.pyplot as plt
import torch

x = torch.arange(6).view(2, 3)
ways = {"x": x, "x.view(3, 2)": x.view(3, 2), "x.t()": x.t()}
steps = {name: y.stride() for name, y in ways.items()}
copy = x.t().contiguous()
for name, y in (*ways.items(), ("x.t().contiguous()", copy)):
    print(f"{name:<18} {y.stride()} {y.is_contiguous()}")

fig, ax = plt.subplots(figsize=(4.5, 2.9), layout="constrained")


def draw(left, top, rows):
    for i, row in enumerate(rows):
        for j, number in enumerate(row):
            color = "tab:blue" if number < 3 else "tab:orange"
            box = plt.Rectangle((left + j, top + i), 1, 1, color=color)
            box.set_alpha(0.35)
            ax.add_patch(box)
            center = (left + j + 0.5, top + i + 0.5)
            ax.text(*center, number, ha="center", va="center")


draw(3.5, 0, [x.flatten().tolist()])
ax.text(3.2, 0.5, "memory", ha="right", va="center")
for left, (name, y) in zip((0, 4.5, 8.5), ways.items(), strict=True):
    ax.text(left, 2, name, weight="bold")
    draw(left, 2.3, y.tolist())
    down, right = steps[name]
    ax.text(left, 6.2, f"right +{right}")
    ax.text(left, 6.9, f"down +{down}")
ax.set(xlim=(-0.2, 11.2), ylim=(7, -0.2), aspect="equal")
ax.axis("off")
plt.show()
