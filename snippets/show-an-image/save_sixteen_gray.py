"""Sixteen gray pictures from -1 to 1, saved as one file of 4 by 4.
16 张 -1 到 1 的灰度图，存成一个 4×4 的文件。

>>> saved.shape, saved.min().item(), saved.max().item()
(torch.Size([3, 122, 122]), 0, 255)
>>> save_image(fakes, "grid.png")
Traceback (most recent call last):
TypeError: Cannot handle this data type: (1, 1, 16), |u1
>>> try:
...     make_grid(fakes.unsqueeze(1), normalize=True, range=(-1, 1))
... except TypeError as error:
...     print(error)
make_grid() got an unexpected keyword argument 'range'
>>> try:
...     save_image(torch.zeros(3, 8, 8, dtype=torch.uint8), "grid.png")
... except RuntimeError as error:
...     print(error)
result type Float can't be cast to the desired output type Byte
>>> save_image(fakes.unsqueeze(1), "grid.jpg", nrow=4, normalize=True, value_range=(-1, 1))
>>> torch.equal(decode_image("grid.jpg"), saved)  # JPEG changes the numbers
False
>>> by_hand = make_grid((fakes.unsqueeze(1) + 1) / 2, nrow=4)
>>> torch.equal((by_hand * 255 + 0.5).to(torch.uint8), saved)
True
"""
import torch
from torchvision.io import decode_image
from torchvision.utils import make_grid, save_image

torch.manual_seed(0)
fakes = torch.rand(16, 28, 28) * 2 - 1
save_image(fakes.unsqueeze(1), "grid.png", nrow=4,
           normalize=True, value_range=(-1, 1))
saved = decode_image("grid.png")
print(tuple(saved.shape), saved.dtype)
