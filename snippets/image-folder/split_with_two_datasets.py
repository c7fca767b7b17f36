"""One order, two datasets: the training part is augmented, the validation part is not.
同一个下标顺序，两个数据集：训练的部分有增强，验证的部分没有。

>>> left.count(255)
0
>>> any(image[0, 0, 0] == 255 for image, _ in train)
True
>>> sorted(train.indices + val.indices) == list(range(20))
True
>>> sorted(train.dataset.targets[i] for i in val.indices)  # both classes, by chance
[0, 0, 1, 1]
"""
from pathlib import Path

import torch
from PIL import Image
from torch.utils.data import Subset
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

train = ImageFolder("halves", augment)
val = ImageFolder("halves", plain)
order = torch.randperm(len(train)).tolist()
train, val = Subset(train, order[4:]), Subset(val, order[:4])

left = [image[0, 0, 0].item() for image, label in val]
print(len(train), len(val), "validation images")
print("flipped:", left.count(255))
