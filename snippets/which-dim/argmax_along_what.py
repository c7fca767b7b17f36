"""argmax(dim=1) gives a class per sample; without dim it gives one number, counted through the whole tensor.
argmax(dim=1) 给每个样本一个类别；不写 dim，给的是一个数，把整个张量排成一行来数。

>>> scores.argmax().item(), scores.flatten()[3].item(), scores.max().item()
(3, 9.0, 9.0)
>>> torch.unravel_index(scores.argmax(), scores.shape)
(tensor(1), tensor(0))
>>> values, indices = scores.max(dim=1)
>>> indices.equal(scores.argmax(dim=1))
True
>>> scores.max(dim=1) > 0  # doctest: +ELLIPSIS
Traceback (most recent call last):
TypeError: '>' not supported between instances of ...
"""
import torch

scores = torch.tensor([[1.0, 2.0, 7.0],
                       [9.0, 1.0, 0.0]])  # 2 samples, 3 classes

print("dim=1:", scores.argmax(dim=1).tolist())
print("dim=0:", scores.argmax(dim=0).tolist())
print("none: ", scores.argmax().item())

values, classes = scores.max(dim=1)
print("max:  ", values.tolist(), classes.tolist())
