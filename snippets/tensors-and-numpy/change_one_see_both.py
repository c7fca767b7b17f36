"""An array and its from_numpy tensor share memory: a change in place shows in both.
数组和它的 from_numpy 张量共用内存：原地修改，两边都变。

>>> before
[1.0, 0.0, 0.0]
>>> t.tolist(), a.tolist()
([1.0, 0.0, 0.0], [10.0, 0.0, 0.0])
>>> shown = t.numpy()  # the way back shares as well
>>> _ = t.add_(5)
>>> shown.tolist()
[6.0, 5.0, 5.0]
>>> _ = t.copy_(torch.zeros(3)), shown.copy()
>>> t.cpu().data_ptr() == t.detach().data_ptr() == t.data_ptr()  # these do not copy either
True
"""
import numpy as np
import torch

a = np.zeros(3)
t = torch.from_numpy(a)

a[0] = 1
before = t.tolist()
a = a * 10
print(t)
