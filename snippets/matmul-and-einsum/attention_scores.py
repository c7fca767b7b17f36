"""The scores of attention: each word of q with each word of k, in letters and with @.
注意力的分数：q 的每个词和 k 的每个词，用字母写，也用 @ 写。

>>> scores.shape, same
(torch.Size([2, 3, 5, 7]), True)
>>> torch.allclose(scores[1, 2, 4, 6], q[1, 2, 4] @ k[1, 2, 6])
True
>>> torch.einsum("bhqd,bhkd->qk", q, k).shape  # without b and h: summed
torch.Size([5, 7])
"""
import torch

torch.manual_seed(0)
q = torch.rand(2, 3, 5, 4)  # batch, heads, words, features
k = torch.rand(2, 3, 7, 4)

scores = torch.einsum("bhqd,bhkd->bhqk", q, k)
same = torch.allclose(scores, q @ k.mT)
print(tuple(scores.shape))
print("as q @ k.mT:", same)
