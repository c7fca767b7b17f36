"""__init__ lists the files, __getitem__ reads one: nothing is read before it is asked for.
__init__ 只列出文件，__getitem__ 才读取一个文件：要用哪个才读哪个。

>>> batch.shape, data.reads
(torch.Size([4, 2, 2]), 4)
>>> [path.name for path in data.paths]
['0.npy', '1.npy', '2.npy', '3.npy', '4.npy', '5.npy']
>>> sorted(["2.npy", "10.npy"])  # names, not numbers
['10.npy', '2.npy']
"""
from pathlib import Path

import numpy as np
from torch.utils.data import DataLoader, Dataset

folder = Path("demo_arrays")
folder.mkdir(exist_ok=True)
for i in range(6):
    np.save(folder / f"{i}.npy", np.full((2, 2), i))


class Files(Dataset):
    def __init__(self, folder):
        self.paths = sorted(folder.glob("*.npy"))
        self.reads = 0

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, i):
        self.reads += 1
        return np.load(self.paths[i])


data = Files(folder)
print(len(data), "files,", data.reads, "read")
batch = next(iter(DataLoader(data, batch_size=4)))
print(tuple(batch.shape), data.reads, "read")
