"""Names and the memory behind them, found by address and drawn: four names for one array.
名字和背后的内存，按地址找出来再画：一个数组，四个名字。

>>> [len(names) for names in blocks.values()]
[4, 1, 1]
>>> blocks[address(a)]
['a', 't = from_numpy(a)', 't.numpy()', 't.detach()']
"""
import matplotlib.pyplot as plt
import numpy as np
import torch

a = np.array([1.0, 2.0, 3.0])
t = torch.from_numpy(a)
things = {
    "a": a,
    "t = from_numpy(a)": t,
    "t.numpy()": t.numpy(),
    "t.detach()": t.detach(),
    "t.clone()": t.clone(),
    "torch.tensor(a)": torch.tensor(a),
}
a[0] = 99


def address(thing):
    return torch.as_tensor(thing).data_ptr()


blocks = {}
for name, thing in things.items():
    blocks.setdefault(address(thing), []).append(name)

fig, ax = plt.subplots(figsize=(4.5, 2.6), layout="constrained")
row = 0
for names in blocks.values():
    middle = row + (len(names) - 1) / 2
    for i, value in enumerate(things[names[0]].tolist()):
        color = "#f4a582" if value == 99 else "#92c5de"
        box = {"boxstyle": "square,pad=0.35", "facecolor": color}
        ax.text(6.3 + 1.3 * i, middle, f"{value:4.0f}", bbox=box, va="center")
    for name in names:
        ax.annotate(
            name,
            (6, middle),
            (0, row),
            family="monospace",
            fontsize=9,
            va="center",
            arrowprops={"arrowstyle": "->", "shrinkB": 6},
        )
        print(f"{name:<18}", things[name].tolist())
        row += 1
ax.set(xlim=(0, 10), ylim=(row - 0.4, -0.6))
ax.axis("off")
plt.show()
