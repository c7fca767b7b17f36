"""A forked worker shares the position in an open file: what it reads moves yours.
用 fork 启动的工作进程共用打开的文件的读取位置：它一读，你的位置也跟着变。

>>> data.file.tell()
12
>>> class Lazy(Records):  # opened at the first use, so in each worker apart
...     def __init__(self, path):
...         self.path, self.file = path, None
...     def __getitem__(self, i):
...         if self.file is None:
...             self.file = open(self.path, "rb")
...         return super().__getitem__(i)
>>> lazy = Lazy("records.bin")
>>> loader = DataLoader(lazy, num_workers=2, multiprocessing_context="fork")
>>> [batch.item() for batch in loader], lazy.file
([0, 1, 2], None)
"""
from pathlib import Path

from torch.utils.data import DataLoader, Dataset


class Records(Dataset):
    def __init__(self, path):
        self.file = open(path, "rb")

    def __len__(self):
        return 3

    def __getitem__(self, i):
        self.file.seek(4 * i)
        return int(self.file.read(4))


if __name__ == "__main__":
    Path("records.bin").write_bytes(b"000000010002")
    data = Records("records.bin")
    loader = DataLoader(data, num_workers=1,
                        multiprocessing_context="fork")

    data.file.seek(0)
    print("worker:", [batch.item() for batch in loader])
    print("position 0 expected, found:", data.file.tell())
