"""One folder per class: ImageFolder takes the folders' names as class names, numbered in sorted order.
一个文件夹一个类：文件夹名就是类名，排序后从 0 开始编号。

>>> data.classes, data.class_to_idx
(['cat', 'dog'], {'cat': 0, 'dog': 1})
>>> data.targets, data.imgs == data.samples
([0, 0, 0, 1, 1, 1], True)
>>> image.mode, image.size, label
('RGB', (32, 32), 1)
>>> [(*Path(path).parts, label) for path, label in data.samples[2:4]]  # in this order: sorted, class by class
[('pets', 'cat', '2.png', 0), ('pets', 'dog', '0.png', 1)]
>>> Image.new("L", (32, 32)).save("pets/cat/gray.png")  # gray comes back as three channels
>>> [picture.mode for picture, _ in ImageFolder("pets")] == ["RGB"] * 7
True
>>> Path("pets/cat/gray.png").unlink()
>>> from torchvision.transforms import v2
>>> v2.functional.to_image(image).shape  # a PIL image has to become a tensor
torch.Size([3, 32, 32])
>>> from torch.utils.data import DataLoader
>>> next(iter(DataLoader(data)))
Traceback (most recent call last):
TypeError: default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found <class 'PIL.Image.Image'>
>>> x, y = next(iter(DataLoader(ImageFolder("pets", transform=v2.ToImage()), batch_size=6)))
>>> x.shape, y
(torch.Size([6, 3, 32, 32]), tensor([0, 0, 0, 1, 1, 1]))
"""
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

for name in ("dog", "cat"):
    folder = Path("pets", name)
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(3):
        Image.new("RGB", (32, 32)).save(folder / f"{i}.png")

data = ImageFolder("pets")
print(data.class_to_idx)
print(len(data), data.targets)
image, label = data[5]
print(image.mode, image.size, label)
