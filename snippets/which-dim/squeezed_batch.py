"""squeeze() also removes a batch of one: then there is no dim=1.
批次里只有一个样本时，squeeze() 把批次也去掉了：dim=1 就不存在了。

>>> model(torch.rand(1, 4)).squeeze().shape
torch.Size([3])
>>> model(torch.rand(1, 4)).softmax(dim=1).shape  # without squeeze
torch.Size([1, 3])
>>> model(torch.rand(1, 4)).squeeze().softmax(dim=-1).sum().item() > 0.99  # dim=-1 fits both
True
>>> torch.tensor(1.0).sum(dim=1)
Traceback (most recent call last):
IndexError: Dimension out of range (expected to be in range of [-1, 0], but got 1)
>>> torch.rand(2, 3).sum(dim=2)
Traceback (most recent call last):
IndexError: Dimension out of range (expected to be in range of [-2, 1], but got 2)
"""
# raises: IndexError: Dimension out of range (expected to be in range of [-1, 0], but got 1)
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 3)

for batch in (torch.rand(2, 4), torch.rand(1, 4)):
    scores = model(batch).squeeze()
    print("scores:", tuple(scores.shape))
    p = scores.softmax(dim=1)
    print("p:     ", tuple(p.shape))
