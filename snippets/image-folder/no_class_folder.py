"""Images directly in the root, without a folder for their class, are not found.
图片直接放在根目录、没有类别文件夹，就找不到。

>>> [path.name for path in folder.iterdir()]
['0.png']
>>> ImageFolder("no_such_folder")
Traceback (most recent call last):
FileNotFoundError: [Errno 2] No such file or directory: 'no_such_folder'
"""
# raises: FileNotFoundError: Couldn't find any class folder in flat
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

folder = Path("flat")
folder.mkdir(exist_ok=True)
Image.new("RGB", (32, 32)).save(folder / "0.png")

data = ImageFolder("flat")
