"""Three lines before the loss: the shapes, whether a softmax has been there, and the range of the labels.
损失之前加三行：形状、有没有做过 softmax、标签的范围。

>>> torch.allclose(out.sum(1), torch.ones(4)), y.max().item() == out.shape[1]
(True, True)
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 3), nn.Softmax(1))
x, y = torch.rand(4, 8), torch.tensor([1, 3, 2, 1])

out = model(x)
print(tuple(out.shape), tuple(y.shape), y.dtype)
print(out.detach().sum(1).flatten()[:3])
print(y.min().item(), "to", y.max().item(), "of", out.shape[1])
