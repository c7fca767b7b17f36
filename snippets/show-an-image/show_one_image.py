"""imshow wants height, width, channels: permute(1, 2, 0) puts the channels last.
imshow 要的次序是高、宽、通道：permute(1, 2, 0) 把通道移到最后。

>>> img.shape, hwc.shape
(torch.Size([3, 32, 48]), torch.Size([32, 48, 3]))
>>> torch.equal(hwc[10, 8], img[:, 10, 8])  # the pixel is where it was
True
"""
import matplotlib.pyplot as plt
import torch

img = torch.zeros(3, 32, 48)  # C, H, W
img[1:] = 0.8  # sky
img[2, 22:] = 0  # grass
img[0, 8:22, 8:20] = 1  # house

hwc = img.permute(1, 2, 0)
plt.figure(figsize=(2.7, 1.8))
plt.imshow(hwc.numpy())
plt.axis("off")
plt.show()
