"""Several dims at once, and dims counted from the end.
一次写好几维，以及从后往前数。

>>> pictures.mean(dim=(0, 2, 3)).allclose(pictures.flatten(2).mean(dim=2).mean(dim=0), atol=1e-6)
True
>>> pictures.mean(dim=-1).equal(pictures.mean(dim=3)), pictures.sum(dim=()).shape
(True, torch.Size([]))
>>> pictures.mean(dim=(0, 2, 3), keepdim=True).shape  # ready to be subtracted
torch.Size([1, 3, 1, 1])
>>> pictures.mean(dim=(1, -3))
Traceback (most recent call last):
RuntimeError: dim 1 appears multiple times in the list of dims
>>> pictures.amax(dim=(2, 3)).shape  # max takes one dim, amax several
torch.Size([8, 3])
"""
import torch

torch.manual_seed(0)
pictures = torch.rand(8, 3, 32, 48)  # N, C, H, W

per_channel = pictures.mean(dim=(0, 2, 3))
per_picture = pictures.mean(dim=(1, 2, 3))
pooled = pictures.mean(dim=(-2, -1))
print("per channel:", tuple(per_channel.shape))
print("per picture:", tuple(per_picture.shape))
print("H and W gone:", tuple(pooled.shape))
