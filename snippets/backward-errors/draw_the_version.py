"""backward() compares two counts: the version when exp saved its result, and the version now.
backward() 比较两个计数：exp 存下结果时是第几版，现在是第几版。

>>> versions
[0, 1]
"""
import matplotlib.pyplot as plt
import torch

BLUE, RED, GREY = "#3b7dd8", "#d1495b", "#8a8a8a"
w = torch.tensor([0.0, 1.0], requires_grad=True)
y = w.exp()
versions = [y._version]
y[0] = 0
versions.append(y._version)

fig, ax = plt.subplots(figsize=(4.5, 2))
center = {"ha": "center", "va": "center"}
arrow = {"arrowstyle": "->", "linewidth": 2}
columns = [
    (0, BLUE, "y = w.exp()", "exp saved y,\nversion 0"),
    (3, RED, "y[0] = 0", "backward()\nfinds version 1"),
]
for (x, color, line, note), n in zip(columns, versions, strict=True):
    ax.text(x, 1.7, line, color=color, family="monospace", **center)
    ax.text(x, 1, f"y, version {n}", color="white", **center,
            bbox={"fc": color, "ec": color, "pad": 7})
    ax.text(x, -0.2, note, color=color, **center)
    down, up = (x, 0.2), (x, 0.7)
    ends = (up, down) if n else (down, up)
    ax.annotate("", *ends, arrowprops=arrow | {"color": color})
ax.annotate("", (1.9, 1), (1.1, 1), arrowprops=arrow | {"color": GREY})
ax.set(xlim=(-1.2, 4.2), ylim=(-0.7, 2.1))
ax.axis("off")
plt.show()
