"""A batch size written into view: the last, smaller batch raises.
把批次大小写死在 view 里：最后一批不满，就报错。

>>> tuple(x.shape), x.numel(), 64 * 784
((36, 28, 28), 28224, 50176)
>>> x.flatten(1).shape, x.view(len(x), 784).shape
(torch.Size([36, 784]), torch.Size([36, 784]))
"""
# raises: RuntimeError: shape '[64, 784]' is invalid for input of size 28224
import torch

images = torch.rand(100, 28, 28)
for x in images.split(64):
    print(tuple(x.shape))
    rows = x.view(64, 784)
