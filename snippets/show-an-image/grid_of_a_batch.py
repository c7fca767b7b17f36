"""make_grid turns a batch [N, C, H, W] into one picture; a batch without channels it takes for one picture.
make_grid 把一批 [N, C, H, W] 拼成一张图；少了通道维的一批，它当成一张图。

>>> grid.shape  # 2 rows of 20 + 2 pixels, 4 columns, and the frame
torch.Size([3, 46, 90])
>>> torch.equal(grid[:, 2:22, 2:22], batch[0].expand(3, 20, 20))  # gray becomes three channels
True
>>> gray = batch[:, 0]  # [8, 20, 20]
>>> make_grid(gray).shape, make_grid(gray.unsqueeze(1)).shape
(torch.Size([8, 20, 20]), torch.Size([3, 24, 178]))
>>> make_grid(gray[:3]).shape  # silent: one color picture
torch.Size([3, 20, 20])
>>> make_grid(batch.numpy())
Traceback (most recent call last):
TypeError: tensor or list of tensors expected, got <class 'numpy.ndarray'>
>>> make_grid([torch.rand(3, 8, 8), torch.rand(3, 9, 9)])
Traceback (most recent call last):
RuntimeError: stack expects each tensor to be equal size, but got [3, 8, 8] at entry 0 and [3, 9, 9] at entry 1
"""
import matplotlib.pyplot as plt
import torch
from torchvision.utils import make_grid

steps = torch.linspace(0, 1, 8).view(8, 1, 1, 1)
batch = steps.repeat(1, 1, 20, 20)  # N, C, H, W
batch[:, :, 5:15, 5:15] = 1 - steps

grid = make_grid(batch, nrow=4, pad_value=0.5)
print(tuple(batch.shape), "->", tuple(grid.shape))
plt.figure(figsize=(4.5, 2.1))
plt.imshow(grid.permute(1, 2, 0).numpy())
plt.axis("off")
plt.show()
