"""torch.stack makes one tensor of a list of tensors of one shape, and keeps their gradients.
torch.stack 把列表里形状相同的张量合成一个，梯度也不断。

>>> torch.equal(x[1], rows[1])
True
>>> torch.stack([torch.ones(2, requires_grad=True)]).requires_grad
True
>>> from torch.nn.utils.rnn import pad_sequence  # for shapes that differ
>>> pad_sequence([torch.ones(2), torch.ones(1)], batch_first=True)
tensor([[1., 1.],
        [1., 0.]])
"""
import torch

rows = [torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])]

x = torch.stack(rows)
print(tuple(x.shape))
