"""An IterableDataset has __iter__ instead: no index, no length, and the loader cannot shuffle it.
可迭代数据集只要 __iter__：没有下标，没有长度，DataLoader 也打乱不了它。

>>> batches
[[0.0, 1.0, 2.0, 3.0], [4.0, 5.0, 6.0, 7.0], [8.0, 9.0]]
>>> len(DataLoader(data))
Traceback (most recent call last):
TypeError: object of type 'Lines' has no len()
>>> data[0]
Traceback (most recent call last):
NotImplementedError: Subclasses of Dataset should implement __getitem__.
>>> DataLoader(data, shuffle=True)
Traceback (most recent call last):
ValueError: DataLoader with IterableDataset: expected unspecified shuffle option, but got shuffle=True
"""
from pathlib import Path

from torch.utils.data import DataLoader, IterableDataset

path = Path("demo_lines.txt")
path.write_text("\n".join(str(i) for i in range(10)))


class Lines(IterableDataset):
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path) as file:
            for line in file:
                yield float(line)


data = Lines(path)
batches = [b.tolist() for b in DataLoader(data, batch_size=4)]
print(*batches, sep="\n")
