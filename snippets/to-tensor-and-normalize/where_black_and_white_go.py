"""Black and white after Normalize: (0.5, 0.5) gives -1 and 1, ImageNet's numbers do not.
归一化后黑和白变成多少：(0.5, 0.5) 得到 -1 和 1，ImageNet 的数不是。

>>> v2.Normalize([0.5], [0.5])(ends).flatten().tolist()
[-1.0, 1.0]
>>> v2.Normalize([0.0], [1.0])(ends).flatten().tolist()
[0.0, 1.0]
>>> round((1 - 0.485) / 0.229, 2), round((0 - 0.485) / 0.229, 2)
(2.25, -2.12)
>>> v2.Normalize([0.5], [0.0])(ends)
Traceback (most recent call last):
ValueError: std evaluated to zero, leading to division by zero.
"""
import torch
from torchvision.transforms import v2

ends = torch.tensor([0.0, 1.0]).view(1, 1, 2)  # C, H, W
for mean, std in [(0.5, 0.5), (0.485, 0.229), (0.0, 1.0)]:
    y = v2.Normalize([mean], [std])(ends)
    print(f"{mean:<5} {std:<5} -> {y.min():5.2f} to {y.max():.2f}")
