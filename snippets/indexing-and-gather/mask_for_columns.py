"""A mask of one dimension is for the rows; for columns write x[:, mask].
一维的掩码选的是行；选列要写 x[:, mask]。

>>> x[:, keep].shape
torch.Size([2, 2])
>>> x[torch.tensor([True, False])].shape
torch.Size([1, 3])
"""
# raises: IndexError: The shape of the mask [3] at index 0 does not match
import torch

x = torch.tensor([[5, 1, 4], [2, 8, 3]])
keep = torch.tensor([True, False, True])
print(x[:, keep].tolist())
print(x[keep].tolist())
