"""Attention heads: swap heads and tokens before they are merged, or tokens get each other's numbers.
注意力的多个头：合并之前先把头和词两维换过来，否则一个词会拿到别的词的数。

>>> wrong.shape == right.shape == (1, 3, 4)
True
>>> [set(token) for token in right[0].tolist()]
[{0}, {1}, {2}]
>>> [len(set(token)) for token in wrong[0].tolist()]
[2, 2, 2]
>>> out.transpose(1, 2).view(1, 3, -1)  # view raises where it would be right  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: view size is not compatible with input tensor's size and stride ...
"""
import torch

# zh: 2 个头，3 个词，每个词 2 个数，值就是这个词的编号
# en: 2 heads, 3 tokens, 2 numbers each: the number of the token
out = torch.arange(3).view(1, 1, 3, 1).repeat(1, 2, 1, 2)
wrong = out.view(1, 3, -1)
right = out.transpose(1, 2).reshape(1, 3, -1)
for a, b in zip(wrong[0].tolist(), right[0].tolist(), strict=True):
    print("wrong", a, "right", b)
