"""Lines to paste after a split: sizes, classes, samples in both parts, one transform or two.
分完之后粘贴的几行：大小、各类个数、两边都有的样本、变换是一个还是两个。

>>> both > 0
True
>>> sum(counts.values()) == len(val) == 111
True
>>> from sklearn.model_selection import GroupShuffleSplit
>>> x, y = data.tensors
>>> group = torch.unique(x, dim=0, return_inverse=True)[1]  # equal samples, one group
>>> train, val = next(GroupShuffleSplit(1, random_state=0).split(x, groups=group))
>>> {x.numpy().tobytes() for x in x[train]} & {x.numpy().tobytes() for x in x[val]}
set()
"""
from collections import Counter

import torch
from sklearn.datasets import load_digits
from torch.utils.data import TensorDataset, random_split

x, y = map(torch.tensor, load_digits(n_class=3, return_X_y=True))
data = TensorDataset(torch.cat([x, x[:20]]), torch.cat([y, y[:20]]))
generator = torch.Generator().manual_seed(0)
train, val = random_split(data, [0.8, 0.2], generator)

for part in train, val:
    counts = Counter(int(label) for _, label in part)
    print(len(part), "samples, classes", dict(sorted(counts.items())))
seen = {x.numpy().tobytes() for x, _ in train}
both = sum(x.numpy().tobytes() in seen for x, _ in val)
print("in both:", both, " one dataset:", train.dataset is val.dataset)
