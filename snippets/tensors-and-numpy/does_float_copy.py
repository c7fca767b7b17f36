"""float() copies a float64 tensor, and returns a float32 tensor itself.
float() 会复制 float64 的张量；float32 的张量则原样返回。

>>> double[0].item(), single[0].item()
(1.0, 0.0)
>>> again = torch.from_numpy(single)
>>> again.float() is again, again.to(torch.float32) is again
(True, True)
"""
import numpy as np
import torch

double = np.ones(3)
single = np.ones(3, dtype=np.float32)
for a in (double, single):
    x = torch.from_numpy(a).float()
    x[0] = 0
    print(a.dtype, a)
