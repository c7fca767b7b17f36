"""-1 is what is left over: a good place for it is the end, a bad one the batch.
-1 的意思是“剩下多少算多少”：放在最后好，放在批次的位置上就危险。

>>> torch.equal(x.view(4, -1), x.flatten(1)), torch.equal(x.view(x.size(0), -1), x.flatten(1))
(True, True)
>>> import torch.nn.functional as F
>>> F.cross_entropy(x.view(-1, 400), torch.zeros(4, dtype=torch.long))
Traceback (most recent call last):
ValueError: Expected input batch_size (8) to match target batch_size (4).
>>> x.view(-1, -1)
Traceback (most recent call last):
RuntimeError: only one dimension can be inferred
>>> x.view(3, -1)
Traceback (most recent call last):
RuntimeError: shape '[3, -1]' is invalid for input of size 3200
"""
import torch

x = torch.rand(4, 32, 5, 5)  # N, C, H, W
print(tuple(x.view(4, -1).shape))
print(tuple(x.flatten(1).shape))

# zh: 不报错：4 张图片变成了 8 行
# en: no error: 4 images have become 8 rows
print(tuple(x.view(-1, 400).shape))
