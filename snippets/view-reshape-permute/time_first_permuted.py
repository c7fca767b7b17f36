"""permute moves each number with its dimension: one sequence a row.
permute 让每个数跟着维度走：一行就是一条序列。

>>> all(batch[n, t] == steps[t, n] for n in range(2) for t in range(3))
True
>>> torch.equal(batch, steps.transpose(0, 1)), torch.equal(batch, steps.t())
(True, True)
"""
import torch

# zh: 两条序列，各三步：0、1、2 是第一条，10、11、12 是第二条
# en: two sequences of three steps: 0, 1, 2 and 10, 11, 12
steps = torch.tensor([[0, 10], [1, 11], [2, 12]])  # time, N
batch = steps.permute(1, 0)  # N, time
print(batch.tolist())
