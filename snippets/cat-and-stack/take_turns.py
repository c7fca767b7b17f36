"""Two signals taking turns: stack them along the last dimension, then flatten.
两路信号交替排列：沿最后一维堆叠，再展平。

>>> turns.tolist()
[0, 10, 1, 11, 2, 12]
>>> torch.stack([left, right]).flatten().tolist()  # the default dim=0: one after the other
[0, 1, 2, 10, 11, 12]
>>> torch.cat([left, right]).tolist()
[0, 1, 2, 10, 11, 12]
"""
import torch

left = torch.tensor([0, 1, 2])
right = torch.tensor([10, 11, 12])
pairs = torch.stack([left, right], dim=1)
turns = pairs.flatten()
print(pairs.tolist())
print(turns.tolist())
