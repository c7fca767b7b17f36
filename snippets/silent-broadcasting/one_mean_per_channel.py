"""(8, 3, 32, 32) minus (3,) raises, minus (3, 1, 1) is right, and a width of 3 hides the mistake.
(8, 3, 32, 32) 减 (3,) 报错，减 (3, 1, 1) 才对；宽恰好是 3 时，错误不会暴露。

>>> torch.equal(right[:, 2], images[:, 2] - mean[2])
True
>>> narrow = torch.zeros(8, 3, 32, 3) - mean  # nothing raises
>>> narrow[0, 0, 0].tolist() == (-mean).tolist()  # one mean per column of pixels
True
"""
import torch

images = torch.rand(8, 3, 32, 32)  # N, C, H, W
mean = torch.tensor([0.485, 0.456, 0.406])
try:
    images - mean
except RuntimeError as error:
    print(error)

right = images - mean.view(3, 1, 1)
print(tuple(right.shape))
narrow = torch.rand(8, 3, 32, 3)
print(tuple((narrow - mean).shape))
