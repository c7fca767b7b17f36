"""A palette image has one channel of color numbers, OpenCV's has blue first: both need a step before the tensor.
调色板图片只有一个通道，存的是颜色编号；OpenCV 的图片蓝色在前：转成张量之前都要先处理。

>>> {name: pixel.tolist() for name, pixel in pixels.items()}
{'palette': [15], 'RGB': [255, 0, 0], 'OpenCV': [0, 0, 255], 'flipped': [255, 0, 0]}
>>> for mode in ("L", "RGBA", "CMYK"):  # one call for all of them
...     to_image(red.convert(mode).convert("RGB")).shape
torch.Size([3, 32, 48])
torch.Size([3, 32, 48])
torch.Size([3, 32, 48])
>>> torch.from_numpy(np.asarray(red)[:, :, ::-1])  # without .copy()  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: At least one stride in the given numpy array is negative, ...
>>> torch.from_numpy(red)
Traceback (most recent call last):
TypeError: expected np.ndarray (got Image)
"""
import numpy as np
import torch
from PIL import Image
from torchvision.transforms.v2.functional import to_image

red = Image.new("RGB", (48, 32), "red")
palette = red.convert("P")  # as GIFs and many PNGs are
# zh: cv2.imread 读出来的就是这个顺序
# en: the order that cv2.imread gives
bgr = np.asarray(red)[:, :, ::-1].copy()

pixels = {
    "palette": to_image(palette)[:, 0, 0],
    "RGB": to_image(palette.convert("RGB"))[:, 0, 0],
    "OpenCV": torch.from_numpy(bgr)[0, 0],
    "flipped": torch.from_numpy(bgr).flip(-1)[0, 0],
}
for name, pixel in pixels.items():
    print(f"{name:<8}", pixel.tolist())
