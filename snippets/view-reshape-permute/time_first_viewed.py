"""view where permute is meant: the right shape, and the two sequences are mixed.
该用 permute 却用了 view：形状没错，两条序列混在了一起。

>>> batch.shape, batch.shape == x.permute(1, 0).shape
(torch.Size([2, 3]), True)
>>> sorted(batch.flatten().tolist()) == sorted(x.flatten().tolist())  # all numbers are there
True
"""
import torch

# zh: 两条序列：0、1、2 和 10、11、12
# en: two sequences: 0, 1, 2 and 10, 11, 12
steps = [[0, 10], [1, 11], [2, 12]]
x = torch.tensor(steps)  # time, N
batch = x.view(2, 3)  # N, time
print(batch.tolist())
