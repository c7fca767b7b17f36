"""Without __len__ a sampler cannot know which indices there are.
没有 __len__，采样器不知道有哪些下标。

>>> data[3]
(3, 9)
>>> DataLoader(data) is not None  # in order: it raises only when the loop starts
True
>>> next(iter(DataLoader(data)))
Traceback (most recent call last):
TypeError: object of type 'Squares' has no len()
>>> hasattr(Dataset, "__len__"), hasattr(Dataset, "__getitem__")
(False, True)
"""
# raises: TypeError: object of type 'Squares' has no len()
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __getitem__(self, i):
        return i, i * i


data = Squares()
print(data[3])
loader = DataLoader(data, shuffle=True)
