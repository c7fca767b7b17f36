"""The same seed with 0, 1 and 2 workers: the same order, other augmentation.
同一个种子，0、1、2 个工作进程：顺序一样，增强不同。

>>> results == [epoch(workers) for workers in (0, 1, 2)]
True
>>> orders = [[i for i, noise in result] for result in results]
>>> orders[0] == orders[1] == orders[2]
True
>>> len({str(result) for result in results})
3
"""
import torch
from torch.utils.data import DataLoader, Dataset


class Noisy(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return i, torch.randint(100, ()).item()


def epoch(workers):
    torch.manual_seed(0)
    loader = DataLoader(Noisy(), shuffle=True, num_workers=workers)
    return [(int(i), int(noise)) for i, noise in loader]


if __name__ == "__main__":
    results = [epoch(workers) for workers in (0, 1, 2)]
    for workers, result in enumerate(results):
        print(f"num_workers={workers}:", result)
