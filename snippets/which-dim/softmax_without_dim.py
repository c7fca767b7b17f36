"""Without dim, torch guesses: of three dimensions it takes the first, which is the batch.
不写 dim，torch 就猜：三维的张量它取第一维，也就是批次。

>>> [k for k, d in guessed.items() if d == 0], [k for k, d in guessed.items() if d == 1]
([1, 3], [2, 4])
>>> nn.Softmax(dim=-1)(torch.rand(2, 3, 4)).sum(dim=-1).allclose(torch.ones(2, 3))
True
"""
# warns: UserWarning: Implicit dimension choice for softmax has been deprecated
import torch
from torch import nn

guessed = {}
for dims in (1, 2, 3, 4):
    x = torch.rand([2, 3, 4, 5][:dims])
    p = nn.Softmax()(x)
    for dim in range(dims):
        if torch.allclose(p.sum(dim), torch.tensor(1.0)):
            guessed[dims] = dim
    print(dims, "dimensions: it took dim", guessed[dims])
