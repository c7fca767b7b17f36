"""BCELoss refuses to run under CUDA's autocast; BCEWithLogitsLoss runs.
CUDA 的 autocast 里不许用 BCELoss；BCEWithLogitsLoss 可以。

>>> logits.dtype
torch.float16
>>> with torch.autocast("cuda", dtype=torch.float16):
...     nn.BCEWithLogitsLoss()(model(x), target).dtype
torch.float32
"""
# requires: cuda
# raises: RuntimeError: torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(8, 1).to("cuda")
x = torch.rand(4, 8, device="cuda")
target = torch.ones(4, 1, device="cuda")

with torch.autocast("cuda", dtype=torch.float16):
    logits = model(x)
    loss = nn.BCELoss()(logits.sigmoid(), target)
