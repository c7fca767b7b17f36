"""A batch size written into view: the last, smaller batch raises. With -1 in its place a wrong size raises nothing.
把批次大小写死在 view 里：最后一批不满，就报错。批次写成 -1，后面的数写错了也不报错。

>>> tuple(x.shape), x.numel(), 64 * 784
((36, 28, 28), 28224, 50176)
>>> x.flatten(1).shape, x.view(len(x), 784).shape
(torch.Size([36, 784]), torch.Size([36, 784]))
>>> torch.equal(x.view(36, -1), x.flatten(1)), torch.equal(x.view(x.size(0), -1), x.flatten(1))
(True, True)
>>> import torch.nn.functional as F
>>> F.cross_entropy(images[:64].view(-1, 392), torch.zeros(64, dtype=torch.long))
Traceback (most recent call last):
ValueError: Expected input batch_size (128) to match target batch_size (64).
>>> x.view(-1, -1)
Traceback (most recent call last):
RuntimeError: only one dimension can be inferred
>>> x.view(5, -1)
Traceback (most recent call last):
RuntimeError: shape '[5, -1]' is invalid for input of size 28224
"""
# raises: RuntimeError: shape '[64, 784]' is invalid for input of size 28224
import torch

images = torch.rand(100, 28, 28)
for x in images.split(64):
    print(x.flatten(1).shape)
    # zh: 不报错：一张图片变成了两行
    # en: no error: each image becomes two rows
    print(x.view(-1, 392).shape)
    print(x.view(64, 784).shape)
