"""An output of autocast is bfloat16; a float32 layer outside does not take it.
autocast 的输出是 bfloat16，autocast 外面 float32 的层不接受。

>>> features.dtype, head.weight.dtype
(torch.bfloat16, torch.float32)
>>> head(features.float()).dtype  # the cure
torch.float32
>>> with torch.autocast("cpu", dtype=torch.bfloat16):  # inside, no cast is needed
...     head(body(x)).dtype
torch.bfloat16
>>> target = torch.ones(4, 3)
>>> with torch.autocast("cpu", dtype=torch.float16):  # on a GPU the first of these two raises
...     logits = head(body(x))
...     nn.BCELoss()(logits.sigmoid(), target).dtype, nn.BCEWithLogitsLoss()(logits, target).dtype
(torch.float32, torch.float32)
>>> head.half()(torch.rand(4, 8))  # model.half() without half inputs: the same complaint
Traceback (most recent call last):
RuntimeError: mat1 and mat2 must have the same dtype, but got Float and Half
>>> features.detach().numpy()
Traceback (most recent call last):
TypeError: Got unsupported ScalarType BFloat16
>>> features.detach().float().numpy().dtype
dtype('float32')
"""
# raises: RuntimeError: mat1 and mat2 must have the same dtype, but got BFloat16 and Float
import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(8, 8), nn.Linear(8, 3)
x = torch.rand(4, 8)

with torch.autocast("cpu", dtype=torch.bfloat16):
    features = body(x)
out = head(features)
