"""Every prediction equals its target, and the error is still not zero: (4, 1) minus (4,) is a 4 by 4 table.
每个预测都等于标签，误差却不是 0：(4, 1) 减 (4,) 得到的是一张 4 × 4 的表。

>>> pred.squeeze(1).equal(target)
True
>>> error.shape, error.mean().item()
(torch.Size([4, 4]), 1.25)
>>> (pred.squeeze(1) - target).abs().mean().item()
0.0
"""
import torch

# zh: 四个预测，全对
# en: four predictions, all correct
pred = torch.arange(4.0).view(4, 1)
target = torch.arange(4.0)

error = (pred - target).abs()
print("error:", error.mean().item())
print("shape:", tuple(error.shape))
