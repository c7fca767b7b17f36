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

fig, ax = plt.subplots(figsize=(4.5, 2.4), layout="constrained")
row = 0
for names in blocks.values():
    middle = row + (len(names) - 1) / 2
    for i, value in enumerate(things[names[0]].tolist()):
        color = "#e8590c60" if value == 99 else "#228be640"
        cell = plt.Rectangle((6.2 + i, middle - 0.4), 1, 0.8, fc=color, ec="gray")
        ax.add_patch(cell)
        ax.text(6.7 + i, middle, f"{value:.0f}", ha="center", va="center")
    for name in names:
        ax.text(0, row, name, family="monospace", va="center")
        ax.annotate("", (6.1, middle), (4.5, row), arrowprops={"arrowstyle": "->"})
        row += 1
ax.set(xlim=(0, 9.3), ylim=(row - 0.5, -0.5))
ax.axis("off")
plt.show()
