"""Numbers and slices give views; lists, masks and index tensors give copies.
整数和切片给出视图；列表、掩码、下标张量给出副本。

>>> [name for name, y in picked.items() if y.data_ptr() == x.data_ptr()]
['x[0]', 'x[0:2]', 'x[:, 0]', 'x[..., None]']
>>> torch.equal(x[0:2], x[[0, 1]])  # the same numbers
True
>>> x[0:2] = 1  # but an assignment writes into x in all of them
>>> x[[2]] = 2
>>> x[x == 0] = 3
>>> x[:, 0].tolist()
[1, 1, 2]
"""
import torch

x = torch.arange(12).view(3, 4)
picked = {
    "x[0]": x[0],
    "x[0:2]": x[0:2],
    "x[:, 0]": x[:, 0],
    "x[..., None]": x[..., None],
    "x[[0, 1]]": x[[0, 1]],
    "x[x[:, 0] < 8]": x[x[:, 0] < 8],
}
for name, y in picked.items():
    shared = y.data_ptr() == x.data_ptr()
    print(f"{name:<15}", shared)
