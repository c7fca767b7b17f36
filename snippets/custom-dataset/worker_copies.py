"""A worker gets a copy of the dataset: same random generator in each, and what it stores is lost.
工作进程拿到的是数据集的副本：随机数生成器一模一样，存在 self 里的东西也带不回来。

>>> epochs[0][0] == epochs[0][1], epochs[0] == epochs[1]
(True, True)
>>> data.calls
0
>>> (Noisy()[0], Noisy()[0]) == (epochs[0][0][0],) * 2  # each copy begins with the same number
True
>>> loader = DataLoader(data, batch_size=2, num_workers=2, persistent_workers=True)
>>> first, second = ([batch.tolist() for batch in loader] for epoch in range(2))
>>> first[0] == first[1], second[0] == second[1], first == second  # copied once: goes on, in step
(True, True, False)
"""
import numpy as np
from torch.utils.data import DataLoader, Dataset


class Noisy(Dataset):
    def __init__(self):
        self.rng = np.random.default_rng(0)
        self.calls = 0

    def __len__(self):
        return 4

    def __getitem__(self, i):
        self.calls += 1
        return self.rng.integers(1000)


if __name__ == "__main__":
    data = Noisy()
    loader = DataLoader(data, batch_size=2, num_workers=2)
    epochs = []
    for epoch in range(2):
        epochs.append([batch.tolist() for batch in loader])
        print("epoch", epoch, epochs[-1])
    print("calls seen here:", data.calls)
