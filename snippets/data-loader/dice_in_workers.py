"""Since PyTorch 1.9 each worker seeds numpy.random by itself: no worker_init_fn is needed.
从 PyTorch 1.9 起，每个工作进程都会自己给 numpy.random 设种子，不用再写 worker_init_fn。

>>> numbers = sum(sum(epochs, []), [])
>>> len(numbers), len(set(numbers)) >= 7
(8, True)
>>> epochs[0] != epochs[1] and epochs[0][0] != epochs[0][1]
True
"""
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Dice(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return np.random.randint(1000)


if __name__ == "__main__":
    torch.manual_seed(0)
    loader = DataLoader(Dice(), batch_size=2, num_workers=2)
    epochs = []
    for epoch in range(2):
        epochs.append([batch.tolist() for batch in loader])
        print("epoch", epoch, epochs[-1])
