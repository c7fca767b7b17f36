"""reshape gives a view where it can and a copy where it must: a write may be lost.
reshape 能用视图就用视图，不能就复制：写进去的数可能丢了。

>>> x.tolist()
[[1.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
>>> a.data_ptr() == x.data_ptr(), b.data_ptr() == x.data_ptr()
(True, False)
>>> x.t().view(6)  # view would have said so  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: view size is not compatible with input tensor's size and stride ...
>>> x.t()[1, 0] = 2  # write into the transposed tensor itself
>>> x.tolist()
[[1.0, 2.0, 0.0], [0.0, 0.0, 0.0]]
"""
import torch

x = torch.zeros(2, 3)
a = x.reshape(6)
a[0] = 1
b = x.t().reshape(6)
b[1] = 2
print(x.tolist())
