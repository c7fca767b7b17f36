"""model.parameters() already holds those of the head: the second group is refused.
model.parameters() 里已经有头的参数，第二组就被拒绝。

>>> "optimizer" in globals()
False
"""
# raises: ValueError: some parameters appear in more than one parameter group
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.SGD([
    {"params": model.parameters(), "lr": 0.001},
    {"params": model[2].parameters()},
], lr=0.1)
print([group["lr"] for group in optimizer.param_groups])
