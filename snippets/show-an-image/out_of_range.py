"""Numbers below 0 or above 1: to_pil_image wraps them around, save_image clamps them.
小于 0 或大于 1 的数：to_pil_image 会绕回去，save_image 截到范围内。

>>> wrapped[2:4], saved
([0, 127], [0, 0, 0, 128, 255, 255])
>>> wrapped[1] > 200 > 100 > wrapped[-1]  # -0.1 nearly white, 1.2 dark
True
>>> clamped = pil_to_tensor(to_pil_image(img.clamp(0, 1))).flatten().tolist()
>>> clamped
[0, 0, 0, 127, 255, 255]
"""
import torch
from torchvision.io import decode_image
from torchvision.transforms.v2.functional import (
    pil_to_tensor,
    to_pil_image,
)
from torchvision.utils import save_image

values = [-2.0, -0.1, 0.0, 0.5, 1.0, 1.2]
img = torch.tensor(values).view(1, 1, 6)  # C, H, W

wrapped = pil_to_tensor(to_pil_image(img)).flatten().tolist()
save_image(img, "saved.png")
saved = decode_image("saved.png")[0].flatten().tolist()
print("number      ", values)
print("to_pil_image", wrapped)
print("save_image  ", saved)
