"""img[None] is unsqueeze(0); stack makes a batch of several images, cat does not.
img[None] 等于 unsqueeze(0)；多张图片用 stack，不要用 cat。

>>> torch.equal(a[None], a.unsqueeze(0))
True
>>> torch.equal(torch.stack([a, b])[1], b)
True
>>> torch.cat([a, b]).shape
torch.Size([6, 32, 32])
>>> torch.equal(torch.cat([a[None], b[None]]), torch.stack([a, b]))
True
"""
import torch

a = torch.rand(3, 32, 32)
b = torch.rand(3, 32, 32)

print("a[None]      ", tuple(a[None].shape))
print("stack([a, b])", tuple(torch.stack([a, b]).shape))
print("cat([a, b])  ", tuple(torch.cat([a, b]).shape))
