"""ReduceLROnPlateau lowers the rate when a number stops improving: which way, you say.
一个数不再变好，ReduceLROnPlateau 就降学习率；往哪边算变好，由你说。

>>> seen
['0.1 0.1 0.1 0.1 0.01', '0.1 0.1 0.1 0.01 0.01', '0.1 0.1 0.1 0.1 0.1']
>>> ReduceLROnPlateau(optimizer).mode, ReduceLROnPlateau(optimizer).patience
('min', 10)
"""
# raises: TypeError: step() missing 1 required positional argument: 'metrics'
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau

val_loss = 0.9, 0.5, 0.6, 0.6, 0.6
accuracy = 0.5, 0.6, 0.7, 0.8, 0.9
seen = []
for values, mode in (
    (val_loss, "min"), (accuracy, "min"), (accuracy, "max")
):
    w = torch.nn.Parameter(torch.ones(1))
    optimizer = torch.optim.SGD([w], lr=0.1)
    scheduler = ReduceLROnPlateau(optimizer, mode, patience=2)
    rates = []
    for value in values:
        scheduler.step(value)
        rates.append(f"{optimizer.param_groups[0]['lr']:g}")
    seen.append(" ".join(rates))
    print(f"{mode} {values[0]} to {values[-1]}: {seen[-1]}")

scheduler.step()
