"""A last layer with one output gives (N, 1); squeeze(1) makes it (N,), the shape of the targets.
最后一层只有一个输出，得到 (N, 1)；squeeze(1) 把它变成 (N,)，和标签的形状一样。

>>> model(x).shape, pred.shape, y.shape
(torch.Size([8, 1]), torch.Size([8]), torch.Size([8]))
>>> torch.equal(pred, model(x)[:, 0])
True
>>> torch.allclose(loss, F.mse_loss(model(x), y.unsqueeze(1)))  # or the target gets the dimension
True
>>> one = model(x[:1])  # a batch of one
>>> one.squeeze().shape, one.squeeze(1).shape
(torch.Size([]), torch.Size([1]))
>>> two = nn.Linear(3, 2)(x)  # squeeze(1) leaves what is not 1
>>> two.squeeze(1).shape
torch.Size([8, 2])
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
model = nn.Linear(3, 1)
x, y = torch.rand(8, 3), torch.rand(8)

pred = model(x).squeeze(1)  # (8, 1) -> (8,)
assert pred.shape == y.shape, (pred.shape, y.shape)
loss = F.mse_loss(pred, y)
print(tuple(pred.shape), tuple(y.shape))
