"""Four perfect predictions, and the loss is 2.5: (4, 1) minus (4,) is a 4 by 4 table. Only mse_loss warns.
四个预测全对，损失却是 2.5：(4, 1) 减 (4,) 得到一张 4 × 4 的表。只有 mse_loss 会警告。

>>> torch.equal(pred.squeeze(1), y)
True
>>> loss.item(), own.item()
(2.5, 2.5)
>>> F.mse_loss(pred.squeeze(1), y).item(), F.mse_loss(pred, y.unsqueeze(1)).item()
(0.0, 0.0)
>>> table = pred - y
>>> all(table[i, j] == pred[i, 0] - y[j] for i in range(4) for j in range(4))
True
>>> import warnings  # what ten losses say to (4, 1) and (4,)
>>> def says(name):
...     with warnings.catch_warnings(record=True) as caught:
...         warnings.simplefilter("always")
...         try:
...             getattr(F, name)(torch.full((4, 1), 0.5), torch.full((4,), 0.5), reduction="sum")
...         except (RuntimeError, ValueError):
...             return "raises"
...     return "warns" if caught else "nothing"
>>> {says(name) for name in ["mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"]}
{'warns'}
>>> {says(name) for name in ["binary_cross_entropy", "binary_cross_entropy_with_logits", "soft_margin_loss"]}
{'raises'}
>>> {says(name) for name in ["kl_div", "poisson_nll_loss", "hinge_embedding_loss"]}
{'nothing'}
>>> F.kl_div(pred, y, reduction="none").shape
torch.Size([4, 4])
"""
# warns: UserWarning: that is different to the input size
import torch
from torch.nn import functional as F

y = torch.tensor([1.0, 2.0, 3.0, 4.0])
pred = y.unsqueeze(1)  # (4, 1), each one right

loss = F.mse_loss(pred, y)
own = ((pred - y) ** 2).mean()
print("mse_loss:", loss.item())
print("own loss:", own.item())
print("pred - y:", tuple((pred - y).shape))
