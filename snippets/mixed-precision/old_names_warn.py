"""torch.cuda.amp.autocast and torch.cuda.amp.GradScaler still work, and warn.
torch.cuda.amp.autocast 和 torch.cuda.amp.GradScaler 还能用，但会警告。

>>> isinstance(old, torch.autocast), isinstance(old_scaler, torch.amp.GradScaler)
(True, True)
>>> torch.amp.autocast is torch.autocast, torch.GradScaler is torch.amp.GradScaler
(True, True)
"""
# warns: FutureWarning: `torch.cuda.amp.autocast(args...)` is deprecated. Please use `torch.amp.autocast('cuda', args...)` instead.
# warns: FutureWarning: `torch.cuda.amp.GradScaler(args...)` is deprecated. Please use `torch.amp.GradScaler('cuda', args...)` instead.
import torch

gpu = torch.cuda.is_available()
old = torch.cuda.amp.autocast(enabled=gpu)
new = torch.amp.autocast("cuda", enabled=gpu)

old_scaler = torch.cuda.amp.GradScaler(enabled=gpu)
new_scaler = torch.amp.GradScaler("cuda", enabled=gpu)
