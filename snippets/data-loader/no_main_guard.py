"""Where workers are spawned, each imports the program again; without a main guard that starts workers again.
以 spawn 方式启动时，每个工作进程都会把程序重新导入一遍；循环写在最外层，就又要启动工作进程。

>>> "batch" in globals()
False
>>> import multiprocessing
>>> "spawn" in multiprocessing.get_all_start_methods()
True
"""
# raises: RuntimeError: exited unexpectedly
# timeout: 120
import sys

from torch.utils.data import DataLoader

# zh: 让这里的报错短一些，别抄进你的程序
# en: for short messages here; nothing to copy
sys.tracebacklimit = 0

loader = DataLoader(range(4), batch_size=2, num_workers=1,
                    multiprocessing_context="spawn")
for batch in loader:
    print(batch.tolist())
