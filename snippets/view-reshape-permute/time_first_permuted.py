"""permute moves each number with its dimension: one sequence a row.
permute 让每个数跟着维度走：一行就是一条序列。

>>> all(batch[n, t] == x[t, n] for n in range(2) for t in range(3))
True
>>> torch.equal(batch, x.transpose(0, 1)), torch.equal(batch, x.t())
(True, True)
"""
import torch

# zh: 两条序列：0、1、2 和 10、11、12
# en: two sequences: 0, 1, 2 and 10, 11, 12
steps = [[0, 10], [1, 11], [2, 12]]
x = torch.tensor(steps)  # time, N
batch = x.permute(1, 0)  # N, time
print(batch.tolist())
