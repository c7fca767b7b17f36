"""timeout= turns a loader that hangs into an exception; without it, the loop waits forever.
timeout= 让卡住的 DataLoader 报错；不写，循环就一直等下去。

>>> loader.timeout, DataLoader(Stuck()).timeout  # by default no limit
(1, 0)
"""
# raises: RuntimeError: DataLoader timed out after 1 seconds
import time

from torch.utils.data import DataLoader, Dataset


class Stuck(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        # zh: 例如在等一把锁，或者网络盘没有回应
        # en: waits for a lock, say, or a dead network drive
        time.sleep(1000)


if __name__ == "__main__":
    loader = DataLoader(Stuck(), num_workers=1, timeout=1)
    for batch in loader:
        print(batch)
