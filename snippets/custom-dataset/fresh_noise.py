"""The global generators are seeded anew in each worker and each epoch.
全局的随机数生成器，每个工作进程、每一轮都会重新设种子。

>>> numbers = sum(sum(epochs, []), [])
>>> len(numbers), len(set(numbers)) > 6
(8, True)
>>> epochs[0] != epochs[1]
True
>>> class Torch(Noisy):
...     def __getitem__(self, i):
...         return torch.randint(1000, ())
>>> first, second = (batch.tolist() for batch in DataLoader(Torch(), batch_size=2, num_workers=2))
>>> first != second
True
"""
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noisy(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return np.random.randint(1000)


if __name__ == "__main__":
    torch.manual_seed(0)
    loader = DataLoader(Noisy(), batch_size=2, num_workers=2)
    epochs = []
    for epoch in range(2):
        epochs.append([batch.tolist() for batch in loader])
        print("epoch", epoch, epochs[-1])
