"""x.T turns all dimensions around, the batch too, and warns; mT transposes each matrix.
x.T 把所有维度倒过来，连批次也不放过，并给出警告；mT 只转置每个矩阵。

>>> torch.equal(batch.T, batch.permute(2, 1, 0)), torch.equal(batch.mT, batch.transpose(-2, -1))
(True, True)
>>> batch[0].T.shape  # two dimensions: no warning
torch.Size([3, 2])
"""
# warns: UserWarning: The use of `x.T` on tensors of dimension other than 2
import torch

batch = torch.zeros(8, 2, 3)  # N, rows, columns
print(tuple(batch.T.shape))
print(tuple(batch.mT.shape))
