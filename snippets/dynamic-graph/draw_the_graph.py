"""One forward function, two inputs, two graphs, drawn from grad_fn.next_functions.
同一个前向函数，两个输入，两张计算图，照着 grad_fn.next_functions 画出来。

>>> sizes
[4, 8]
>>> [node.name() for node in steps]  # of the second graph, from the result backward
['AddBackward0', 'MulBackward0', 'AddBackward0', 'MulBackward0', 'AddBackward0', 'MulBackward0']
>>> leaves = [node for node in nodes if node not in steps]
>>> {node.name() for node in leaves}, len(leaves)  # one node for w and one for b
({'torch::autograd::AccumulateGrad'}, 2)
>>> [sum(back is node for _, back in arrows) for node in leaves]  # with three arrows each
[3, 3]
"""
import matplotlib.pyplot as plt
import torch

w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)


def forward(x):
    y = torch.tensor(x)
    while y < 10:
        y = w * y + b
    return y


sizes = []
fig, axes = plt.subplots(1, 2, figsize=(6, 3))
for ax, x in zip(axes, (6.0, 1.0), strict=True):
    nodes, arrows = [forward(x).grad_fn], []
    for node in nodes:
        for back, _ in node.next_functions:
            if back:
                arrows.append((node, back))
                if back not in nodes:
                    nodes.append(back)
    sizes.append(len(nodes))
    print(f"forward({x}): {len(nodes)} nodes")

    # zh: 运算从上往下排，叶子 w 放左边，b 放右边
    # en: operations from top to bottom, the leaves w left, b right
    steps = [n for n in nodes if not hasattr(n, "variable")]
    place = {n: (0, y, n.name()) for y, n in enumerate(steps)}
    for n in nodes:
        if n not in place:
            side, name = (-1, "w") if n.variable is w else (1, "b")
            place[n] = (side, (len(steps) - 1) / 2, name)
    for side, y, name in place.values():
        color = "tab:orange" if side else "tab:blue"
        ax.text(side, y, name, color=color, ha="center", va="center")
    for n, back in arrows:
        y, (side, end, _) = place[n][1], place[back]
        start = (0.57 * side, y) if side else (0, y + 0.25)
        stop = (0.9 * side, end) if side else (0, end - 0.25)
        ax.annotate("", stop, start, arrowprops={"arrowstyle": "->"})
    ax.set(title=f"forward({x})", xlim=(-1.2, 1.2), ylim=(5.5, -0.5))
    ax.axis("off")
plt.show()
