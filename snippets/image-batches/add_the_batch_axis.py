"""One image is C, H, W; unsqueeze(0) puts the batch dimension N in front.
单张图片是 C, H, W；unsqueeze(0) 在最前面加上批次维度 N。

>>> batch.shape
torch.Size([1, 3, 32, 32])
>>> torch.equal(batch[0], img)
True
>>> batch.data_ptr() == img.data_ptr()  # a view: nothing is copied
True
"""
import torch

img = torch.rand(3, 32, 32)  # C, H, W
batch = img.unsqueeze(0)  # N, C, H, W
print(tuple(img.shape))
print(tuple(batch.shape))
