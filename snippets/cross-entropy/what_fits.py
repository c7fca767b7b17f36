"""Four losses, seven targets, one output of (4, 3): which pairs pass, forward and backward.
四种损失，七种标签，输出都是 (4, 3)：哪些能通过，前向加反向。

>>> rows["(4,) int64"], rows["(4, 3) float32"]
(['ok', 'ok', '-', '-'], ['ok', '-', 'ok', 'ok'])
>>> [target for target, says in rows.items() if says[0] == "ok"]
['(4,) int64', '(4,) uint8', '(4, 3) float32']
>>> [target for target, says in rows.items() if says[1] == "ok"]
['(4,) int64', '(4,) uint8']
>>> rows["(4, 1) int64"], rows["(4, 3) int64"]
(['-', '-', '-', '-'], ['-', '-', '-', 'ok'])
>>> warnings.simplefilter("ignore")
>>> F.mse_loss(logits, y)  # 3 against 4
Traceback (most recent call last):
RuntimeError: The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1
"""
import warnings

import torch
from torch.nn import functional as F

torch.manual_seed(0)
logits = torch.randn(4, 3)
y = torch.tensor([0, 2, 1, 0])
one_hot = F.one_hot(y, 3)
losses = [
    F.cross_entropy,
    F.nll_loss,
    F.binary_cross_entropy_with_logits,
    F.mse_loss,
]
warnings.simplefilter("error")  # a warning counts as "no"

rows = {}
for target in [
    y,
    y.byte(),
    y.int(),
    y.float(),
    y.unsqueeze(1),
    one_hot,
    one_hot.float(),
]:
    dtype = str(target.dtype).removeprefix("torch.")
    row = rows[f"{tuple(target.shape)} {dtype}"] = []
    for loss in losses:
        try:
            loss(logits.clone().requires_grad_(), target).backward()
            row.append("ok")
        except (RuntimeError, ValueError, UserWarning):
            row.append("-")

print(f"{'target':<16}CE  NLL BCE MSE")
for name, row in rows.items():
    says = "".join(f"{word:<4}" for word in row).rstrip()
    print(f"{name:<16}{says}")
