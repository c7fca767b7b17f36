"""A mask of gray values 0, 127 and 255: divided by 255 and made integer, 127 becomes class 0.
掩码里是灰度 0、127、255：除以 255 再取整，127 变成了类别 0。

>>> scaled.long().tolist(), right.tolist()
([[[0, 0, 1]]], [[0, 1, 2]])
>>> logits = torch.randn(1, 3, 1, 3)
>>> F.cross_entropy(logits, scaled)  # without .long() it raises
Traceback (most recent call last):
RuntimeError: expected target dtype to be Long or Byte, but got Float
>>> F.cross_entropy(logits, values.unsqueeze(0))
Traceback (most recent call last):
IndexError: Target 127 is out of bounds.
>>> F.cross_entropy(logits, numbers[torch.tensor([[[0, 130, 255]]])])  # a gray value that is no class
Traceback (most recent call last):
IndexError: Target -1 is out of bounds.
>>> from PIL import Image
>>> mask = Image.fromarray(gray)
>>> torch.equal(ToTensor()(mask), scaled)  # a picture from a file is divided as well
True
>>> set(mask.resize((6, 1), Image.NEAREST).getdata()) <= {0, 127, 255}
True
>>> set(mask.resize((6, 1), Image.BILINEAR).getdata()) <= {0, 127, 255}
False
"""
import numpy as np
import torch
from torch.nn import functional as F
from torchvision.transforms import ToTensor

gray = np.array([[0, 127, 255]], dtype=np.uint8)
scaled = ToTensor()(gray)  # divides by 255
print(scaled.long())

numbers = torch.full((256,), -1)  # not a class: raises
numbers[[0, 127, 255]] = torch.tensor([0, 1, 2])
values = torch.from_numpy(gray).long()
right = numbers[values]
print(right)
