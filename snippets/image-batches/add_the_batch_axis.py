"""One image is C, H, W; unsqueeze(0) puts the batch dimension N in front.
单张图片是 C, H, W；unsqueeze(0) 在最前面加上批次维度 N。

>>> batch.shape
torch.Size([1, 3, 32, 32])
>>> torch.equal(batch[0], img)
True
>>> batch.data_ptr() == img.data_ptr()  # a view: nothing is copied
True
>>> torch.equal(img[None], batch)
True
>>> other = torch.rand(3, 32, 32)  # several images: stack, not cat
>>> torch.stack([img, other]).shape, torch.cat([img, other]).shape
(torch.Size([2, 3, 32, 32]), torch.Size([6, 32, 32]))
"""
import torch

img = torch.rand(3, 32, 32)  # C, H, W
batch = img.unsqueeze(0)  # N, C, H, W
print(tuple(img.shape))
print(tuple(batch.shape))
