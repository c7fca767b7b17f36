"""A tensor is C, H, W, and imshow takes the last dimension for the channels: 48 of them.
张量的次序是 C, H, W；imshow 把最后一维当成通道，数出 48 个。

>>> imshow = Figure().add_subplot().imshow
>>> imshow(img.permute(1, 2, 0).numpy()).get_array().shape
(32, 48, 3)
>>> imshow(torch.rand(28, 28, 1).numpy()).get_array().shape  # a 1 at the end is dropped
(28, 28)
>>> for shape in [(1, 28, 28), (784,), (4, 3, 32, 48), (32, 48, 2)]:
...     try:
...         drawn = imshow(torch.rand(shape).numpy())
...     except TypeError as error:
...         print(error)
Invalid shape (1, 28, 28) for image data
Invalid shape (784,) for image data
Invalid shape (4, 3, 32, 48) for image data
Invalid shape (32, 48, 2) for image data
"""
# raises: TypeError: Invalid shape (3, 32, 48) for image data
import torch
from matplotlib.figure import Figure

img = torch.zeros(3, 32, 48)  # C, H, W
ax = Figure().add_subplot()
ax.imshow(img.numpy())  # or plt.imshow
