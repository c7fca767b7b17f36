"""Three gray pictures [3, 28, 28] pass Conv2d(3, ...) as one color picture.
三张灰度图 [3, 28, 28] 会被 Conv2d(3, ...) 当成一张彩色图，不报错。

>>> out.shape
torch.Size([8, 26, 26])
>>> torch.allclose(out, conv(pictures[None])[0], atol=1e-6)  # read as C, H, W
True
>>> changed = pictures.clone()
>>> changed[2] = 0  # another third picture changes every output map
>>> (conv(changed) != out).flatten(1).any(1).all().item()
True
"""
import torch
from torch import nn

torch.manual_seed(0)
pictures = torch.rand(3, 28, 28)
conv = nn.Conv2d(3, 8, kernel_size=3)

out = conv(pictures)
print(tuple(out.shape))
