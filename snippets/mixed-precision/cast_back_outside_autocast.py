"""float() takes the output of autocast back to float32.
float() 把 autocast 的输出变回 float32。

>>> out.dtype, out.shape
(torch.float32, torch.Size([4, 3]))
>>> with torch.autocast("cpu", dtype=torch.bfloat16):  # inside, no cast is needed
...     head(body(x)).dtype
torch.bfloat16
"""
import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(8, 8), nn.Linear(8, 3)
x = torch.rand(4, 8)

with torch.autocast("cpu", dtype=torch.bfloat16):
    features = body(x)
out = head(features.float())
print(out.dtype)
