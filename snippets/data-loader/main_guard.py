"""The main guard: only the program itself starts workers, not the workers that import it.
main 保护：只有程序本身启动工作进程，导入它的工作进程不会。

>>> batch.tolist()
[2, 3]
"""
# timeout: 120
import sys

from torch.utils.data import DataLoader

sys.tracebacklimit = 0  # messages only

if __name__ == "__main__":
    loader = DataLoader(range(4), batch_size=2, num_workers=1,
                        multiprocessing_context="spawn")
    for batch in loader:
        print(batch.tolist())
