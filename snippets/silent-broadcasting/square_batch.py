"""Three rows of three: (3, 3) minus (3,) fits, raises nothing, and takes the wrong mean from each column.
三行三列：(3, 3) 减 (3,) 对得上，不报错，减去的却是别的行的均值。

>>> torch.equal(centered[:, 0], x[:, 0] - means[0])  # column 0 lost the mean of row 0
True
>>> centered.mean(1).tolist()
[-3.0, 0.0, 3.0]
>>> (x - x.mean(1, keepdim=True)).mean(1).tolist()
[0.0, 0.0, 0.0]
"""
import torch

x = torch.arange(9.0).view(3, 3)

means = x.mean(1)
print(tuple(x.shape), tuple(means.shape))
centered = x - means
print("means now:", centered.mean(1).tolist())
