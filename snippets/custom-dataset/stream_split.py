"""get_worker_info lets each worker take its share of the stream: every second line.
用 get_worker_info 让每个工作进程只读自己的那一份：每隔一行读一行。

>>> sorted(sum([batch.tolist() for batch in loader], []))
[0, 1, 2, 3, 4, 5]
>>> list(Lines())  # without workers: everything
[0, 1, 2, 3, 4, 5]
>>> [batch.tolist() for batch in DataLoader(Lines(), batch_size=4)]
[[0, 1, 2, 3], [4, 5]]
>>> len(DataLoader(Lines()))
Traceback (most recent call last):
TypeError: object of type 'Lines' has no len()
>>> Lines()[0]
Traceback (most recent call last):
NotImplementedError: Subclasses of Dataset should implement __getitem__.
>>> DataLoader(Lines(), shuffle=True)
Traceback (most recent call last):
ValueError: DataLoader with IterableDataset: expected unspecified shuffle option, but got shuffle=True
"""
from itertools import islice
from pathlib import Path

from torch.utils.data import DataLoader, IterableDataset
from torch.utils.data import get_worker_info


class Lines(IterableDataset):
    def __iter__(self):
        me = get_worker_info()
        first, step = (me.id, me.num_workers) if me else (0, 1)
        with open("lines.txt") as file:
            for line in islice(file, first, None, step):
                yield int(line)


if __name__ == "__main__":
    Path("lines.txt").write_text("0\n1\n2\n3\n4\n5\n")
    loader = DataLoader(Lines(), batch_size=3, num_workers=2)
    for batch in loader:
        print(batch.tolist())
