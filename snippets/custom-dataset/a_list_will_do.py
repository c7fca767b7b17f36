"""DataLoader asks for len() and [i], nothing else: a list will do, and Dataset adds no __len__.
DataLoader 只要 len() 和 [i]：列表就够了，Dataset 也没有替你写 __len__。

>>> isinstance(words, Dataset)
False
>>> batches
[['ant', 'bee'], ['cat']]
>>> hasattr(Dataset, "__len__"), hasattr(Dataset, "__getitem__")
(False, True)
>>> class Forgot:  # __iter__ alone, not a subclass of IterableDataset: read by index
...     def __iter__(self):
...         yield from range(3)
>>> next(iter(DataLoader(Forgot())))
Traceback (most recent call last):
TypeError: object of type 'Forgot' has no len()
"""
from torch.utils.data import DataLoader, Dataset

words = ["ant", "bee", "cat"]
batches = list(DataLoader(words, batch_size=2))
print(batches)
print(isinstance(words, Dataset), hasattr(Dataset, "__len__"))
