"""Two lengths, each rounded down, lose a sample; fractions do not.
两个长度各自向下取整，少了一个样本；写比例就不会。

>>> [len(part) for part in random_split(data, [0.8, 0.2])]
[1438, 359]
>>> try:
...     random_split(range(100), [0.8 * 100, 0.2 * 100])
... except TypeError as error:
...     print(str(error)[:74])
randperm() received an invalid combination of arguments - got (float, gene
>>> random_split(data, [0.8, 0.1])
Traceback (most recent call last):
ValueError: Sum of input lengths does not equal the length of the input dataset!
"""
# raises: ValueError: Sum of input lengths does not equal the length of the input dataset!
import torch
from torch.utils.data import TensorDataset, random_split

data = TensorDataset(torch.rand(1797, 64))
n = len(data)
lengths = [int(0.8 * n), int(0.2 * n)]
print(lengths, "make", sum(lengths), "of", n)
train, val = random_split(data, lengths)
