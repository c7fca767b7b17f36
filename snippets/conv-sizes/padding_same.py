"""padding="same" keeps the size for odd and even kernels; with a stride it raises.
padding="same" 对奇数、偶数的卷积核都保持大小；加上步长就报错。

>>> sides
{'3, padding=1': 5, "3, padding='same'": 5, '4, padding=2': 6, "4, padding='same'": 5}
>>> even = nn.Conv2d(1, 1, 4, padding="same", bias=False)  # one more on the right and at the bottom
>>> padded = nn.functional.pad(image, (1, 2, 1, 2))
>>> torch.allclose(even(image), nn.functional.conv2d(padded, even.weight))
True
"""
# warns: UserWarning: Using padding='same' with even kernel lengths
# raises: ValueError: padding='same' is not supported for strided convolutions
import torch
from torch import nn

image = torch.rand(1, 1, 5, 5)
sides = {}
for kernel, padding in (3, 1), (3, "same"), (4, 2), (4, "same"):
    conv = nn.Conv2d(1, 1, kernel, padding=padding)
    name = f"{kernel}, padding={padding!r}"
    sides[name] = conv(image).shape[-1]
    print(name, "-> 5 becomes", sides[name])
nn.Conv2d(1, 1, 3, stride=2, padding="same")
