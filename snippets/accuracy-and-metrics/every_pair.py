"""All eight right, but (8, 1) == (8,) compares every pair: 34 of 8 are right, or a mean of 0.53.
八个全对，但 (8, 1) == (8,) 比了每一对：8 个里“对”了 34 个，取平均是 0.53。

>>> right.shape, right.sum().item(), right.float().mean().item()
(torch.Size([8, 8]), 34, 0.53125)
>>> ((out > 0).squeeze(1) == y).float().mean().item()
1.0
"""
import torch

y = torch.tensor([1, 1, 1, 0, 0, 0, 0, 0])
out = (2.0 * y - 1).unsqueeze(1)  # (8, 1), each sign right

right = (out > 0) == y
print("right:", right.sum().item(), "of", len(y))
print("mean:", right.float().mean().item())
