"""Strides: how far it is in memory to the next row and to the next column.
步长：在内存里，下一行、下一列隔几个数。

>>> steps = {name: (y.stride(), y.is_contiguous()) for name, y in views.items()}
>>> steps["x"], steps["x.view(3, 2)"]
(((3, 1), True), ((2, 1), True))
>>> steps["x.t()"], steps["x[:, :2]"]
(((1, 3), False), ((3, 1), False))
>>> steps["x.t().contiguous()"]
((2, 1), True)
>>> [y.data_ptr() == x.data_ptr() for y in views.values()]  # only the last is a copy
[True, True, True, True, False]
>>> x.contiguous() is x  # nothing to do
True
>>> memory, t = x.flatten(), x.t()
>>> all(t[i, j] == memory[i * 1 + j * 3] for i in range(3) for j in range(2))
True
"""
import torch

x = torch.arange(6).view(2, 3)
views = {
    "x": x,
    "x.view(3, 2)": x.view(3, 2),
    "x.t()": x.t(),
    "x[:, :2]": x[:, :2],
    "x.t().contiguous()": x.t().contiguous(),
}
for name, y in views.items():
    print(f"{name:<18} {y.stride()} {y.is_contiguous()}")
