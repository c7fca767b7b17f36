"""Every worker iterates over its own copy of the stream: with two workers each sample comes twice.
每个工作进程都把自己那份流从头读到尾：两个进程，每个样本就来两次。

>>> sorted(sum([batch.tolist() for batch in loader], []))
[0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
"""
from pathlib import Path

from torch.utils.data import DataLoader, IterableDataset


class Lines(IterableDataset):
    def __iter__(self):
        with open("lines.txt") as file:
            for line in file:
                yield int(line)


if __name__ == "__main__":
    Path("lines.txt").write_text("0\n1\n2\n3\n4\n5\n")
    loader = DataLoader(Lines(), batch_size=3, num_workers=2)
    for batch in loader:
        print(batch.tolist())
