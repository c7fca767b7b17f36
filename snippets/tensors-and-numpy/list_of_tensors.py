"""torch.tensor takes the tensors of a list for numbers; two elements are not one.
torch.tensor 把列表里的张量当成数；两个元素的张量不是一个数。

>>> "x" in globals()
False
>>> torch.tensor([torch.tensor(1.0), torch.tensor(2.0)])  # one element each
tensor([1., 2.])
>>> one = torch.tensor(1.0, requires_grad=True)
>>> torch.tensor([one]).requires_grad, torch.stack([one]).requires_grad
(False, True)
>>> torch.stack(rows)
tensor([[1., 2.],
        [3., 4.]])
>>> from torch.nn.utils.rnn import pad_sequence  # for shapes that differ
>>> pad_sequence([torch.ones(2), torch.ones(1)], batch_first=True)
tensor([[1., 1.],
        [1., 0.]])
>>> torch.tensor([[1, 2], [3]])
Traceback (most recent call last):
ValueError: expected sequence of length 2 at dim 1 (got 1)
"""
# raises: ValueError: only one element tensors can be converted to Python scalars
import torch

rows = [torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])]

x = torch.tensor(rows)
print(tuple(x.shape))
