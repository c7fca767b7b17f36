"""What you assign is stretched to the place on the left, never the other way: only 1 becomes 3.
赋值时只有右边会被拉伸，左边的位置不会变；只有 1 能变成 3。

>>> table[:] = column.unsqueeze(1)  # (2, 1): each row gets its number
>>> table.tolist()
[[1.0, 1.0, 1.0], [2.0, 2.0, 2.0]]
>>> column.expand(2, 3)  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: The expanded size of the tensor (3) must match the existing size (2) at non-singleton dimension 1...
>>> table[0, 0] = column
Traceback (most recent call last):
RuntimeError: expand(torch.FloatTensor{[2]}, size=[]): the number of sizes provided (0) must be greater or equal to the number of dimensions in the tensor (1)
"""
# raises: RuntimeError: The expanded size of the tensor (3) must match the existing size (2)
import torch

table = torch.zeros(2, 3)
column = torch.tensor([1.0, 2.0])
table[:] = column
