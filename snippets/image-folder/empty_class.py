"""A class folder without images raises.
有一个类别文件夹里没有图片，就报错。

>>> sorted(path.name for path in Path("zoo").iterdir())
['cat', 'dog', 'fox']
>>> _ = Path("zoo/fox/0.gif").write_bytes(b"GIF89a")  # not one of the extensions
>>> ImageFolder("zoo")  # doctest: +ELLIPSIS
Traceback (most recent call last):
FileNotFoundError: Found no valid file for the classes fox. Supported extensions are: ...
>>> Path("zoo/fox/0.gif").unlink()
"""
# raises: FileNotFoundError: Found no valid file for the classes fox. Supported extensions are:
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

for name in ("cat", "dog", "fox"):
    folder = Path("zoo", name)
    folder.mkdir(parents=True, exist_ok=True)
    if name != "fox":
        Image.new("RGB", (32, 32)).save(folder / "0.png")

data = ImageFolder("zoo")
