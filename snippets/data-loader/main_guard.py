"""The main guard: only the program itself starts workers, not the workers that import it.
写上 if __name__ == "__main__"：只有程序本身启动工作进程，导入它的工作进程不会。

>>> batch.tolist()
[2, 3]
>>> spawned = DataLoader(range(4), batch_size=2, num_workers=1, multiprocessing_context="spawn")
>>> [batch.tolist() for batch in spawned]  # the same as on Windows and macOS
[[0, 1], [2, 3]]
"""
# timeout: 120
from torch.utils.data import DataLoader

if __name__ == "__main__":
    loader = DataLoader(range(4), batch_size=2, num_workers=1)
    for batch in loader:
        print(batch.tolist())
