"""In PyTorch the loop is Python's own while.
在 PyTorch 里，循环就是 Python 自己的 while。

>>> steps, n.item()
(6, 1)
"""
import torch

n, steps = torch.tensor(100), 0
while n > 1:
    n, steps = n // 2, steps + 1
print(steps)
