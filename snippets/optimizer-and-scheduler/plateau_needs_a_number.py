"""ReduceLROnPlateau lowers the rate when the number given to step() stops improving.
传给 step() 的数不再变好，ReduceLROnPlateau 就降学习率；不传就报错。

>>> used
['0.1', '0.1', '0.1', '0.1', '0.01']
"""
# raises: TypeError: step() missing 1 required positional argument: 'metrics'
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau

w = torch.nn.Parameter(torch.ones(1))
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = ReduceLROnPlateau(optimizer, patience=2)

used = []
for val_loss in (0.9, 0.5, 0.6, 0.6, 0.6):
    scheduler.step(val_loss)
    used.append(f"{optimizer.param_groups[0]['lr']:g}")
print("rates:", *used)

scheduler.step()
