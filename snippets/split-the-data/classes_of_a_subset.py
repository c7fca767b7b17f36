"""A part is a Subset: the whole data set and a list of indices; classes belong to the data set.
分出来的是 Subset：整个数据集，加一串下标；classes 是数据集的属性。

>>> isinstance(train, Subset) and train.dataset is val.dataset is data
True
>>> torch.equal(data.targets[val.indices], torch.tensor([label for _, label in val]))
True
>>> few = Subset(train, range(100))  # a Subset of a Subset
>>> few[0] is train[0] or few[0][1] == train[0][1]
tensor(True)
"""
# raises: AttributeError: 'Subset' object has no attribute 'classes'
import torch
from sklearn.datasets import load_digits
from torch.utils.data import Subset, TensorDataset, random_split

digits = load_digits()
data = TensorDataset(*map(torch.tensor, (digits.data, digits.target)))
data.classes = [f"digit {i}" for i in range(10)]
data.targets = data.tensors[1]

generator = torch.Generator().manual_seed(0)
train, val = random_split(data, [0.8, 0.2], generator)
print("first 100:   ", len(Subset(data, range(100))))
print("labels:      ", data.targets[val.indices][:5].tolist())
print("dataset:     ", val.dataset.classes[:2])
print("Subset:      ", val.classes)
