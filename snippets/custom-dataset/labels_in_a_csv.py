"""Images in a folder, their labels in a CSV: __init__ reads the table, __getitem__ one image.
图片在文件夹里，标签在 CSV 里：__init__ 读表，__getitem__ 读一张图片。

>>> x.shape, x.dtype, y
(torch.Size([4, 3, 32, 32]), torch.float32, tensor([0, 1, 0, 1]))
>>> data.rows[5]
{'file': '5.png', 'label': '1'}
>>> from unittest.mock import patch  # only what is asked for is read: 4 of 6 files
>>> with patch.object(Image, "open", wraps=Image.open) as opened:
...     _ = next(iter(DataLoader(data, batch_size=4)))
>>> opened.call_count
4
>>> sorted(["2.png", "10.png"])  # names, not numbers
['10.png', '2.png']
"""
import csv
from pathlib import Path

import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import v2


class Photos(Dataset):
    def __init__(self, table, folder, transform):
        with open(table, newline="") as file:
            self.rows = list(csv.DictReader(file))
        self.folder = Path(folder)
        self.transform = transform

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        row = self.rows[i]
        image = Image.open(self.folder / row["file"])
        image = self.transform(image.convert("RGB"))
        return image, int(row["label"])


# zh: 六张图片和一张表，当作数据
# en: six images and a table, for data
Path("photos").mkdir(exist_ok=True)
with open("labels.csv", "w") as file:
    print("file,label", file=file)
    for i in range(6):
        Image.new("L", (40 + i, 30)).save(f"photos/{i}.png")
        print(f"{i}.png,{i % 2}", file=file)

transform = v2.Compose([
    v2.ToImage(),
    v2.Resize((32, 32)),
    v2.ToDtype(torch.float32, scale=True),
])
data = Photos("labels.csv", "photos", transform)
x, y = next(iter(DataLoader(data, batch_size=4)))
print(len(data), tuple(x.shape), y.tolist())
