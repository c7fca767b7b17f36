"""One batch, before the training loop: which sampler, how many batches, and what is in one.
进训练循环之前先看一批：用的哪个采样器，有几批，一批里是什么。

>>> first, labels = next(iter(loader))
>>> len(loader), first.shape, first.dtype, labels.shape
(29, torch.Size([64, 64]), torch.float32, torch.Size([64]))
>>> len(DataLoader([], shuffle=False))
0
>>> DataLoader([], shuffle=True)
Traceback (most recent call last):
ValueError: num_samples should be a positive integer value, but got num_samples=0
>>> import pickle
>>> pickle.dumps(lambda samples: samples)  # doctest: +ELLIPSIS
Traceback (most recent call last):
_pickle.PicklingError: Can't pickle <function <lambda> at ...>: attribute lookup <lambda> on __main__ failed
"""
import torch
from sklearn.datasets import load_digits
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x, y = load_digits(return_X_y=True)
data = TensorDataset(torch.tensor(x).float(), torch.tensor(y))
loader = DataLoader(data, batch_size=64, shuffle=True)

print(len(loader), type(loader.sampler).__name__)
for part in next(iter(loader)):
    print(type(part).__name__, getattr(part, "shape", part))
