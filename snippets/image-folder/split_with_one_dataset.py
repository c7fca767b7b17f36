"""random_split leaves both parts one dataset: the validation images are augmented as well.
random_split 之后，两部分还是同一个数据集：验证集的图片也被增强了。

>>> val.dataset is train.dataset, val.dataset.transform is augment
(True, True)
>>> left.count(255) > 0
True
>>> val.classes
Traceback (most recent call last):
AttributeError: 'Subset' object has no attribute 'classes'
>>> val.dataset.classes
['cat', 'dog']
"""
from pathlib import Path

import torch
from PIL import Image
from torch.utils.data import random_split
from torchvision.datasets import ImageFolder
from torchvision.transforms import v2

# zh: 二十张图片，都是左边黑，右边白
# en: twenty images, each black on the left, white on the right
picture = Image.new("L", (2, 1))
picture.putpixel((1, 0), 255)
for i in range(20):
    folder = Path("halves", "cat" if i < 10 else "dog")
    folder.mkdir(parents=True, exist_ok=True)
    picture.save(folder / f"{i}.png")

torch.manual_seed(0)
plain = v2.ToImage()
augment = v2.Compose([v2.RandomHorizontalFlip(), plain])

data = ImageFolder("halves", augment)
train, val = random_split(data, [16, 4])

left = [image[0, 0, 0].item() for image, label in val]
print(len(train), len(val), "validation images")
print("flipped:", left.count(255))
