"""Columns of numbers become float32, a column of text becomes class numbers.
数的列转成 float32，文字的列编成类别编号。

>>> x.dtype, y.dtype
(torch.float32, torch.int64)
>>> names.tolist(), names[y[0]]
(['rain', 'sun'], 'sun')
>>> import io
>>> file = io.StringIO("weather,degrees\\nsun,21.5\\nrain,14.0\\n")  # a CSV file
>>> torch.from_numpy(np.loadtxt(file, np.float32, delimiter=",", skiprows=1, usecols=[1]))
tensor([21.5000, 14.0000])
"""
import numpy as np
import torch

# zh: pandas 的 df.to_numpy() 就是这个样子
# en: what df.to_numpy() of pandas looks like
table = np.array([["sun", 21.5], ["rain", 14.0]], dtype=object)

x = torch.tensor(table[:, 1:].astype(np.float32))
print(x)
names, y = np.unique(table[:, 0], return_inverse=True)
y = torch.tensor(y)
print(y, names.tolist())
