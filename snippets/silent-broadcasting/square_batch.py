"""Three rows of three: (3, 3) minus (3,) fits, raises nothing, and takes the wrong mean from each column.
三行三列：(3, 3) 减 (3,) 对得上，不报错，减去的却是别的行的均值。

>>> torch.equal(centered[:, 0], x[:, 0] - means[0])  # column 0 lost the mean of row 0
True
>>> torch.allclose((x - x.mean(1, keepdim=True)).mean(1), torch.zeros(3), atol=1e-6)
True
"""
import torch

torch.manual_seed(0)
x = torch.rand(3, 3)

means = x.mean(1)
print(tuple(x.shape), tuple(means.shape))
centered = x - means
print("largest mean:", round(centered.mean(1).abs().max().item(), 2))
