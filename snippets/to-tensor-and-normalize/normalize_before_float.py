"""Normalize takes floats only: ToDtype must stand before it.
Normalize 只收浮点数：前面要有 ToDtype。

>>> v2.functional.to_image(img).dtype
torch.uint8
>>> v2.Normalize([0.5], [0.5])(img)  # not even a tensor yet
Traceback (most recent call last):
TypeError: Normalize() does not support PIL images.
>>> from torchvision import transforms
>>> transforms.Normalize([0.5], [0.5])(img)
Traceback (most recent call last):
TypeError: img should be Tensor Image. Got <class 'PIL.Image.Image'>
"""
# raises: TypeError: Input tensor should be a float tensor. Got torch.uint8.
import torch
from PIL import Image
from torchvision.transforms import v2

img = Image.new("RGB", (48, 32), "white")
prepare = v2.Compose([
    v2.ToImage(),
    v2.Normalize([0.5] * 3, [0.5] * 3),
])
x = prepare(img)
print(x.dtype, x.max().item())
