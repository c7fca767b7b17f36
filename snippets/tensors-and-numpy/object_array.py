"""A table with one column of text is an array of objects, which tensors cannot hold.
表格里有一列文字，整个数组就是 object 类型，变不成张量。

>>> table.dtype, "x" in globals()
(dtype('O'), False)
>>> torch.tensor(np.array(["sun", "rain"]))  # doctest: +ELLIPSIS
Traceback (most recent call last):
TypeError: can't convert np.ndarray of type numpy.str_. The only supported types are: ...
>>> rows = np.array([[1, 2], [3]], dtype=object)  # rows of unequal length
>>> torch.tensor(rows)  # doctest: +ELLIPSIS
Traceback (most recent call last):
TypeError: can't convert np.ndarray of type numpy.object_. The only supported types are: ...
>>> np.array([1.0, None]).dtype
dtype('O')
>>> torch.tensor(["sun", "rain"])
Traceback (most recent call last):
ValueError: too many dimensions 'str'
>>> table.astype(np.float32)  # it names the value
Traceback (most recent call last):
ValueError: could not convert string to float: 'sun'
"""
# raises: TypeError: can't convert np.ndarray of type numpy.object_
import numpy as np
import torch

# zh: pandas 的 df.to_numpy() 就是这个样子
# en: what df.to_numpy() of pandas looks like
table = np.array([["sun", 21.5], ["rain", 14.0]], dtype=object)

x = torch.tensor(table)
print(x)
