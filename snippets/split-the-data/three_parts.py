"""random_split cuts a data set into three parts; with its own generator, the same ones in every run.
random_split 把数据集分成三份；给它单独的 generator，每次运行都分得一样。

>>> sorted(train.indices + val.indices + test.indices) == list(range(100))
True
>>> again = random_split(data, [70, 15, 15], torch.Generator().manual_seed(0))
>>> [part.indices for part in again] == [train.indices, val.indices, test.indices]
True
>>> more = TensorDataset(torch.rand(101, 4))  # one sample more: another split altogether
>>> new, *_ = random_split(more, [71, 15, 15], torch.Generator().manual_seed(0))
>>> len(set(new.indices) & set(test.indices)) > 5
True
"""
import torch
from torch.utils.data import TensorDataset, random_split

data = TensorDataset(torch.rand(100, 4))

generator = torch.Generator().manual_seed(0)
train, val, test = random_split(
    data, [0.7, 0.15, 0.15], generator
)
print(len(train), len(val), len(test))
