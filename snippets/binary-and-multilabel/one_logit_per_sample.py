"""One output without sigmoid, targets 0.0 and 1.0 of the same shape; the prediction is logits > 0.
一个输出，不加 sigmoid；标签是 0.0 和 1.0，形状和输出一样。预测写 logits > 0。

>>> from torch.nn import functional as F
>>> logits.shape, y.shape, y.dtype
(torch.Size([4]), torch.Size([4]), torch.float32)
>>> torch.allclose(loss, F.binary_cross_entropy(logits.sigmoid(), y))  # the sigmoid is inside
True
>>> torch.equal(loss, F.binary_cross_entropy_with_logits(logits, y))  # the same as a function
True
>>> torch.equal(logits > 0, logits.sigmoid() > 0.5)
True
>>> two = torch.stack([torch.zeros(4), logits], 1)  # two outputs: only their difference counts
>>> torch.allclose(loss, F.cross_entropy(two, y.long()))
True
>>> torch.allclose(loss, F.cross_entropy(two + 5, y.long()))
True
>>> torch.equal(two.argmax(1).bool(), logits > 0)
True
>>> round(F.binary_cross_entropy_with_logits(torch.zeros(4), y).item(), 2)  # a guess
0.69
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(8, 1)  # no sigmoid
loss_fn = nn.BCEWithLogitsLoss()
x = torch.rand(4, 8)
y = torch.tensor([0.0, 1, 1, 0])

logits = model(x).squeeze(1)  # (4,)
loss = loss_fn(logits, y)
print(f"{loss.item():.4f}", logits > 0)
