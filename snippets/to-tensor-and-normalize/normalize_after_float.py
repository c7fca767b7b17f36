"""ToDtype with scale=True, then Normalize: white is 1.
先 ToDtype 加 scale=True，再 Normalize：白色是 1。

>>> x.dtype, x.max().item()
(torch.float32, 1.0)
>>> unscaled = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32), v2.Normalize([0.5] * 3, [0.5] * 3)])
>>> unscaled(img).max().item()  # without scale=True nothing is raised
509.0
>>> import numpy as np
>>> a = np.full((4, 6, 3), 255, "uint8")
>>> v2.Normalize([0.5], [0.5])(a) is a  # v2 passes on what it does not know
True
"""
import torch
from PIL import Image
from torchvision.transforms import v2

img = Image.new("RGB", (48, 32), "white")
prepare = v2.Compose([
    v2.ToImage(),
    v2.ToDtype(torch.float32, scale=True),
    v2.Normalize([0.5] * 3, [0.5] * 3),
])
x = prepare(img)
print(x.dtype, x.max().item())
