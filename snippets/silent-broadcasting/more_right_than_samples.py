"""(4, 1) == (4,) compares every output with every label: eight right answers of four.
(4, 1) == (4,) 拿每个输出和每个标签比：4 个样本，对了 8 个。

>>> right.shape, right.sum().item()
(torch.Size([4, 4]), 8)
>>> (out.squeeze(1) == y).sum().item()
4
"""
import torch

out = torch.tensor([[1], [0], [1], [0]])  # (4, 1), all right
y = torch.tensor([1, 0, 1, 0])

right = out == y
print("right:", right.sum().item(), "of", len(y))
print("shape:", tuple(right.shape))
