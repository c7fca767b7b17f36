"""allow_empty=True keeps the empty folder as a class with its number.
allow_empty=True：空文件夹也算一个类，编号照给。

>>> data.class_to_idx
{'cat': 0, 'dog': 1, 'fox': 2}
>>> data.targets
[0, 2]
>>> ImageFolder("farm")  # doctest: +ELLIPSIS
Traceback (most recent call last):
FileNotFoundError: Found no valid file for the classes dog. Supported extensions are: ...
"""
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

for name in ("cat", "dog", "fox"):
    folder = Path("farm", name)
    folder.mkdir(parents=True, exist_ok=True)
    if name != "dog":
        Image.new("RGB", (32, 32)).save(folder / "0.png")

data = ImageFolder("farm", allow_empty=True)
print(data.class_to_idx)
print(data.targets)
