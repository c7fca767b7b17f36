"""pack_padded_sequence wants the longest sequence first, unless enforce_sorted=False.
pack_padded_sequence 要求从长到短排好，除非写 enforce_sorted=False。

>>> lengths.tolist()
[3, 7]
>>> rnn.pack_padded_sequence(x, lengths, enforce_sorted=True)  # without batch_first
Traceback (most recent call last):
RuntimeError: Expected `len(lengths)` to be equal to batch_size, but got 2 (batch_size=9)
>>> rnn.pack_padded_sequence(x, torch.tensor([7, 0]), batch_first=True)
Traceback (most recent call last):
RuntimeError: Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0
>>> rnn.pack_padded_sequence(x, torch.tensor([[7], [3]]), batch_first=True)
Traceback (most recent call last):
RuntimeError: 'lengths' argument should be a 1D CPU int64 tensor, but got 2D cpu Long tensor
"""
# raises: RuntimeError: array must be sorted in decreasing order
import torch
from torch import nn
from torch.nn.utils import rnn

lstm = nn.LSTM(3, 5, batch_first=True)
x, lengths = torch.rand(2, 9, 3), torch.tensor([3, 7])

packed = rnn.pack_padded_sequence(
    x, lengths, batch_first=True,
)
out, (h, c) = lstm(packed)
out, _ = rnn.pad_packed_sequence(out, batch_first=True)
print(tuple(out.shape), tuple(h.shape))
