"""An empty folder and allow_empty=True keep the numbers of the classes the same.
留一个空文件夹，再加 allow_empty=True，编号就对齐了。

>>> test.class_to_idx == train.class_to_idx, len(test)
(True, 2)
>>> Path("meadow/test/cat/.gitkeep").touch()  # git keeps no empty folder; this file is not read
>>> ImageFolder("meadow/test", allow_empty=True).class_to_idx == train.class_to_idx
True
>>> Path("meadow/test/cat/.gitkeep").unlink()
"""
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

for name in ("train/cat", "train/dog", "train/fox",
             "test/dog", "test/fox"):
    folder = Path("meadow", name)
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (32, 32)).save(folder / "0.png")

Path("meadow/test/cat").mkdir(exist_ok=True)
train = ImageFolder("meadow/train")
test = ImageFolder("meadow/test", allow_empty=True)
print("train", train.class_to_idx)
print("test ", test.class_to_idx)
