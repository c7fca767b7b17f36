"""BCELoss under autocast on a GPU raises; BCEWithLogitsLoss on the logits does not.
GPU 上在 autocast 里用 BCELoss 会报错；对 logits 用 BCEWithLogitsLoss 就不会。

>>> with torch.autocast("cuda", torch.float16):
...     loss = nn.BCEWithLogitsLoss()(logits, target)
>>> loss.dtype
torch.float32
"""
# requires: cuda
# raises: RuntimeError: binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast
import torch
from torch import nn

target = torch.ones(4, 1, device="cuda")
model = nn.Linear(3, 1).to("cuda")
with torch.autocast("cuda", torch.float16):
    logits = model(torch.randn(4, 3, device="cuda"))
    probability = torch.sigmoid(logits)
    loss = nn.BCELoss()(probability, target)
