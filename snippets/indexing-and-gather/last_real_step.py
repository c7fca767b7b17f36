"""The output at each sequence's last real step: by indexing, and by gather.
每条序列最后一个真实时刻的输出：用下标，用 gather。

>>> by_index.tolist(), torch.equal(by_index, by_gather)
([[4, 5], [8, 9]], True)
>>> index.shape
torch.Size([2, 1, 2])
>>> out[:, -1].tolist()  # not this: the padding of the first
[[6, 7], [14, 15]]
>>> out[:, last].shape  # nor this: every sequence at both steps
torch.Size([2, 2, 2])
"""
import torch

out = torch.arange(16).view(2, 4, 2)  # N, time, F
lengths = torch.tensor([3, 1])
last = lengths - 1

by_index = out[torch.arange(2), last]

index = last.view(2, 1, 1).expand(-1, 1, 2)
by_gather = out.gather(1, index).squeeze(1)
print(by_index.tolist())
print(by_gather.tolist())
