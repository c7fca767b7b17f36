"""Scaled, rounded and made uint8, the same picture becomes an RGB image.
乘 255、取整、转成 uint8，同一张图就成了 RGB 图片。

>>> from torchvision.transforms.v2.functional import pil_to_tensor, to_pil_image
>>> torch.equal(pil_to_tensor(picture), (img * 255).round().to(torch.uint8))
True
>>> difference = pil_to_tensor(to_pil_image(img)).int() - pil_to_tensor(picture).int()
>>> difference.min().item(), difference.max().item()  # to_pil_image cuts the fraction off
(-1, 0)
>>> Image.fromarray(img)
Traceback (most recent call last):
AttributeError: 'Tensor' object has no attribute '__array_interface__'
"""
import torch
from PIL import Image

img = torch.linspace(0, 1, 4608).view(3, 32, 48)  # C, H, W
pixels = (img * 255).round().to(torch.uint8)
pixels = pixels.permute(1, 2, 0).numpy()
picture = Image.fromarray(pixels)
print(picture.mode)
