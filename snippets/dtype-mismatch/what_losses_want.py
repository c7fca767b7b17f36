"""Four losses, four dtypes of the target: which pass, forward and backward.
四种损失，标签的四种类型：前向加反向，哪些能通过。

>>> rows["CrossEntropy"], rows["BCEWithLogits"]
(['-', 'ok', 'ok', '-'], ['ok', '-', '-', 'ok'])
>>> rows["BCE"], rows["MSE"]
(['ok', '-', '-', '-'], ['ok', 'ok', 'ok', 'ok'])
>>> nn.CrossEntropyLoss()(torch.zeros(3, 2), y.float())
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Float
"""
import torch
from torch import nn

y = torch.tensor([0, 1, 1])
rows = {}
for loss, shape in [
    (nn.CrossEntropyLoss(), (3, 2)),
    (nn.BCEWithLogitsLoss(), 3),
    (nn.BCELoss(), 3),
    (nn.MSELoss(), 3),
]:
    row = rows[type(loss).__name__.removesuffix("Loss")] = []
    for dtype in (torch.float32, torch.int64, torch.uint8, torch.float64):
        out = torch.full([shape] if shape == 3 else shape, 0.5)
        try:
            loss(out.requires_grad_(), y.to(dtype)).backward()
            row.append("ok")
        except RuntimeError:
            row.append("-")

print(f"{'':<14}float32 int64 uint8 float64")
for name, (f32, i64, u8, f64) in rows.items():
    print(f"{name:<14}{f32:<8}{i64:<6}{u8:<6}{f64}")
