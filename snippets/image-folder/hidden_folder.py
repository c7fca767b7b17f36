"""A hidden empty folder becomes class 0 under allow_empty=True, and every label moves.
allow_empty=True 时，隐藏的空文件夹成了第 0 类，其他标签全都往后挪。

>>> data.class_to_idx
{'.ipynb_checkpoints': 0, 'cat': 1, 'dog': 2}
>>> ImageFolder("notes")  # doctest: +ELLIPSIS
Traceback (most recent call last):
FileNotFoundError: Found no valid file for the classes .ipynb_checkpoints. Supported extensions are: ...
>>> Path("notes/.ipynb_checkpoints").rmdir()
>>> ImageFolder("notes").class_to_idx
{'cat': 0, 'dog': 1}
"""
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

for name in ("cat", "dog"):
    folder = Path("notes", name)
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (32, 32)).save(folder / "0.png")
Path("notes", ".ipynb_checkpoints").mkdir(exist_ok=True)

data = ImageFolder("notes", allow_empty=True)
print(data.class_to_idx)
