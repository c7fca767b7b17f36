"""The test folder lacks class cat: dog has another number there, and every label is wrong.
测试文件夹里没有 cat 这一类：dog 在那里换了编号，标签全错。

>>> train.class_to_idx["dog"], test.class_to_idx["dog"], len(test.classes)
(1, 0, 2)
>>> [train.classes[label] for label in test.targets]  # what the model's numbers say: off by one
['cat', 'dog']
"""
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

for name in ("train/cat", "train/dog", "train/fox",
             "test/dog", "test/fox"):
    folder = Path("forest", name)
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (32, 32)).save(folder / "0.png")

train = ImageFolder("forest/train")
test = ImageFolder("forest/test")
print("train", train.class_to_idx)
print("test ", test.class_to_idx)
