"""An accuracy that rises every epoch: by default ReduceLROnPlateau takes it for a loss.
准确率每轮都在涨，ReduceLROnPlateau 默认却把它当成损失。

>>> used["min"], used["max"]
(['0.1', '0.1', '0.1', '0.01', '0.01'], ['0.1', '0.1', '0.1', '0.1', '0.1'])
>>> ReduceLROnPlateau(optimizer).mode, ReduceLROnPlateau(optimizer).patience
('min', 10)
"""
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau

used = {}
for mode in ("min", "max"):
    w = torch.nn.Parameter(torch.ones(1))
    optimizer = torch.optim.SGD([w], lr=0.1)
    scheduler = ReduceLROnPlateau(optimizer, mode, patience=2)
    used[mode] = []
    for accuracy in (0.5, 0.6, 0.7, 0.8, 0.9):
        scheduler.step(accuracy)
        used[mode].append(f"{optimizer.param_groups[0]['lr']:g}")
    print(f"mode={mode!r}:", *used[mode])
