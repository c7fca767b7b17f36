"""One level too high: train and test become the classes, and nothing is raised.
根目录高了一层：train 和 test 成了类别，而且不报错。

>>> data.class_to_idx, len(data)
({'test': 0, 'train': 1}, 4)
>>> ImageFolder("animals/train").class_to_idx
{'cat': 0, 'dog': 1}
"""
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

for part in ("train", "test"):
    for name in ("cat", "dog"):
        folder = Path("animals", part, name)
        folder.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (32, 32)).save(folder / "0.png")

data = ImageFolder("animals")
print(data.classes, len(data))
