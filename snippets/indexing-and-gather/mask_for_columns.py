"""A mask for the columns stands in the second place, and holds booleans: integers are taken as indices.
选列的掩码要写在第二个位置，而且是布尔型：整数会被当成下标。

>>> x[:, keep].tolist(), x[:, keep.long()].tolist()
([[5, 4], [2, 3]], [[1, 5, 1], [8, 2, 8]])
>>> x[torch.tensor([True, False])].shape  # of the rows
torch.Size([1, 3])
>>> ~keep
tensor([False,  True, False])
>>> ~keep.to(torch.uint8)
tensor([254, 255, 254], dtype=torch.uint8)
>>> 1 - keep  # doctest: +ELLIPSIS
Traceback (most recent call last):
NotImplementedError: Subtraction, the `-` operator, with a bool tensor is not supported...
"""
# raises: IndexError: The shape of the mask [3] at index 0 does not match
# warns: UserWarning: indexing with dtype torch.uint8 is now deprecated
import torch

x = torch.tensor([[5, 1, 4], [2, 8, 3]])
keep = torch.tensor([True, False, True])
print("bool: ", x[:, keep].tolist())
print("int64:", x[:, keep.long()].tolist())
print("uint8:", x[:, keep.byte()].tolist())
print(x[keep].tolist())
