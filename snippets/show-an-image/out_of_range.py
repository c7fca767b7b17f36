"""Numbers below 0 or above 1: to_pil_image wraps them around, save_image clamps them.
小于 0 或大于 1 的数：to_pil_image 会绕回去，save_image 截到范围内。

>>> pixels[2:5]
[0, 127, 255]
>>> pixels[1] > 200 > 100 > pixels[-1]  # -0.1 nearly white, 1.2 dark
True
>>> np.asarray(to_pil_image(img.clamp(0, 1)))[0].tolist()
[0, 0, 0, 127, 255, 255]
>>> from torchvision.io import decode_image
>>> from torchvision.utils import save_image
>>> save_image(img, "saved.png")  # it rounds, too
>>> decode_image("saved.png")[0, 0].tolist()
[0, 0, 0, 128, 255, 255]
"""
import numpy as np
import torch
from torchvision.transforms.v2.functional import to_pil_image

values = [-2.0, -0.1, 0.0, 0.5, 1.0, 1.2]
img = torch.tensor(values).view(1, 1, 6)  # C, H, W
pixels = np.asarray(to_pil_image(img))[0].tolist()
print(pixels)
