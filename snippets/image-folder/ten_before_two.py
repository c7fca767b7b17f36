"""Folder names are sorted as text: 10 comes before 2, and the label is not the number in the name.
文件夹名按文本排序：10 排在 2 前面，标签不等于名字里的数字。

>>> data.class_to_idx
{'1': 0, '10': 1, '2': 2}
>>> [int(data.classes[t]) for t in data.targets]  # back to the number
[1, 10, 2]
>>> sorted(["01", "02", "10"])
['01', '02', '10']
>>> sorted(["ant", "Zebra", "猫"])  # capitals first
['Zebra', 'ant', '猫']
>>> class ByNumber(ImageFolder):
...     def find_classes(self, directory):
...         names = sorted(super().find_classes(directory)[0], key=int)
...         return names, {name: i for i, name in enumerate(names)}
>>> ByNumber("months").class_to_idx
{'1': 0, '2': 1, '10': 2}
"""
from pathlib import Path

from PIL import Image
from torchvision.datasets import ImageFolder

for name in ("1", "2", "10"):
    folder = Path("months", name)
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (32, 32)).save(folder / "0.png")

data = ImageFolder("months")
print(data.class_to_idx)
for path, label in data.samples:
    print(Path(path).parent.name, "->", label)
