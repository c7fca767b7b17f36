"""get_worker_info lets each worker take its share of the stream.
用 get_worker_info 让每个工作进程只读自己的那一份。

>>> sorted(sum([batch.tolist() for batch in loader], []))
[0, 1, 2, 3, 4, 5]
>>> list(Stream())  # without workers: everything
[0, 1, 2, 3, 4, 5]
"""
from torch.utils.data import DataLoader, IterableDataset
from torch.utils.data import get_worker_info


class Stream(IterableDataset):
    def __iter__(self):
        me = get_worker_info()
        first, step = (me.id, me.num_workers) if me else (0, 1)
        yield from range(first, 6, step)


if __name__ == "__main__":
    loader = DataLoader(Stream(), batch_size=3, num_workers=2)
    for batch in loader:
        print(batch.tolist())
