"""Ask the dataset for its first and last sample before a DataLoader does.
在 DataLoader 之前，先自己取第一个和最后一个样本看看。

>>> len(data), data[0][0].shape, data[0][0].dtype
(1797, torch.Size([64]), torch.float32)
>>> import pickle
>>> from torch.utils.data import DataLoader
>>> x, y = next(iter(DataLoader(data, batch_size=64)))
>>> x.shape, y.shape
(torch.Size([64, 64]), torch.Size([64]))
>>> from PIL import Image
>>> next(iter(DataLoader([Image.new("RGB", (8, 8))])))
Traceback (most recent call last):
TypeError: default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found <class 'PIL.Image.Image'>
>>> next(iter(DataLoader([None])))
Traceback (most recent call last):
TypeError: default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found <class 'NoneType'>
>>> import numpy as np
>>> next(iter(DataLoader([np.array("a")])))  # an array of text
Traceback (most recent call last):
TypeError: default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found <U1
>>> next(iter(DataLoader(["a"])))  # plain text stays a list
['a']
>>> with open("demo.bin", "wb+") as file:
...     pickle.dumps(file)
Traceback (most recent call last):
TypeError: cannot pickle '_io.BufferedRandom' object
>>> with open("demo.bin", "rb") as file:
...     pickle.dumps(file)
Traceback (most recent call last):
TypeError: cannot pickle '_io.BufferedReader' object
"""
import torch
from sklearn.datasets import load_digits
from torch.utils.data import TensorDataset

# zh: 这里换成你自己的数据集
# en: your own dataset goes here
x, y = load_digits(return_X_y=True)
data = TensorDataset(torch.tensor(x).float(), torch.tensor(y))

for i in (0, len(data) - 1):
    for part in data[i]:
        print(i, type(part).__name__, getattr(part, "shape", part))
