"""view where permute is meant: the right shape, and the two sequences are mixed.
该用 permute 却用了 view：形状没错，两条序列混在了一起。

>>> batch.shape, batch.shape == steps.permute(1, 0).shape
(torch.Size([2, 3]), True)
>>> sorted(batch.flatten().tolist()) == sorted(steps.flatten().tolist())  # all numbers are there
True
"""
import torch

# zh: 两条序列，各三步：0、1、2 是第一条，10、11、12 是第二条
# en: two sequences of three steps: 0, 1, 2 and 10, 11, 12
steps = torch.tensor([[0, 10], [1, 11], [2, 12]])  # time, N
batch = steps.view(2, 3)  # N, time
print(batch.tolist())
