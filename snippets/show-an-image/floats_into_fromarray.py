"""Image.fromarray refuses a color picture of floats; the message names what follows height and width.
Image.fromarray 不收浮点数的彩色图；报错里写的是高、宽之后的形状和类型。

>>> for other in [img.numpy(), pixels.astype("int64"), pixels[None]]:
...     try:
...         Image.fromarray(other)
...     except TypeError as error:
...         print(error)
Cannot handle this data type: (1, 1, 48), <f4
Cannot handle this data type: (1, 1, 3), <i8
Cannot handle this data type: (1, 1, 48, 3), <f4
"""
# raises: TypeError: Cannot handle this data type: (1, 1, 3), <f4
import torch
from PIL import Image

img = torch.linspace(0, 1, 4608).view(3, 32, 48)  # C, H, W
pixels = img.permute(1, 2, 0).numpy()
picture = Image.fromarray(pixels)
