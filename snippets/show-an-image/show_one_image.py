"""imshow wants height, width, channels: permute(1, 2, 0) puts the channels last.
imshow 要的次序是高、宽、通道：permute(1, 2, 0) 把通道移到最后。

>>> img.shape, drawn.get_array().shape
(torch.Size([3, 32, 48]), (32, 48, 3))
>>> drawn.get_array()[10, 8].tolist() == img[:, 10, 8].tolist()
True
"""
import matplotlib.pyplot as plt
import torch

img = torch.zeros(3, 32, 48)  # C, H, W, from 0 to 1
img[1:] = 0.8  # sky
img[2, 22:] = 0  # grass
img[0, 8:22, 8:20] = 1  # house

plt.figure(figsize=(2.7, 1.8))
drawn = plt.imshow(img.permute(1, 2, 0).numpy())
plt.show()
