"""Names and the memory behind them, found by address and drawn: five names for one array.
名字和背后的内存，按地址找出来再画：一个数组，五个名字。

>>> [len(names) for names in blocks.values()]
[5, 1, 1]
>>> blocks[address(a)]
['a', 't = from_numpy(a)', 'as_tensor(a)', 't.numpy()', 't.detach()']
>>> numbers = [1.0, 2.0]  # a list has no memory to share
>>> listed = torch.as_tensor(numbers)
>>> numbers[0] = 99
>>> listed.tolist()
[1.0, 2.0]
>>> address(torch.as_tensor(a, dtype=torch.float32)) == address(a)  # nor has another dtype
False
"""
import matplotlib.pyplot as plt
import numpy as np
import torch

a = np.array([1.0, 2.0, 3.0])
t = torch.from_numpy(a)
things = {
    "a": a,
    "t = from_numpy(a)": t,
    "as_tensor(a)": torch.as_tensor(a),
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

fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
row = 0
for names in blocks.values():
    middle = row + (len(names) - 1) / 2
    for i, value in enumerate(things[names[0]].tolist()):
        color = "#e8590c60" if value == 99 else "#228be640"
        corner = (6.2 + i, middle - 0.4)
        cell = plt.Rectangle(corner, 1, 0.8, fc=color, ec="gray")
        ax.add_patch(cell)
        ax.text(6.7 + i, middle, int(value), ha="center", va="center")
    for name in names:
        ax.text(0, row, name, family="monospace", va="center")
        ends = ((6.1, middle), (4.5, row))
        ax.annotate("", *ends, arrowprops={"arrowstyle": "->"})
        row += 1
ax.set(xlim=(0, 9.3), ylim=(row - 0.5, -0.5))
ax.axis("off")
plt.show()
