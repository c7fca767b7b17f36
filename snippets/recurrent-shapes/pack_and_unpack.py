"""With enforce_sorted=False the layer sorts by itself, and puts the results back in order.
写上 enforce_sorted=False，它自己排序，结果再还原成原来的次序。

>>> out.shape, h.shape  # 7 steps, not 9: up to the longest
(torch.Size([2, 7, 5]), torch.Size([1, 2, 5]))
>>> torch.allclose(h[-1][0], lstm(x[0, :3])[0][-1], atol=1e-6)  # in the order of x
True
>>> out[0, 3:].abs().sum().item()  # zeros behind the end
0.0
>>> rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True, total_length=9)[0].shape
torch.Size([2, 9, 5])
>>> wide = torch.rand(4, 8, 3)  # silent: lengths <= batch <= time, and no batch_first
>>> few = torch.tensor([4, 2, 3, 1])
>>> wrong = rnn.pack_padded_sequence(wide, few, enforce_sorted=False)
>>> _, (state, _) = lstm(wrong)
>>> state.shape
torch.Size([1, 4, 5])
>>> torch.allclose(state[-1][3], lstm(wide[3, :1])[0][-1], atol=1e-3)
False
>>> shorter = rnn.pack_padded_sequence(x, lengths, enforce_sorted=False)
>>> lstm(shorter)
Traceback (most recent call last):
RuntimeError: start (4) + length (2) exceeds dimension size (4).
>>> packed.batch_sizes.tolist()  # samples left at each step
[2, 2, 2, 1, 1, 1, 1]
>>> packed.shape
Traceback (most recent call last):
AttributeError: 'PackedSequence' object has no attribute 'shape'
>>> nn.Linear(3, 2)(packed)
Traceback (most recent call last):
TypeError: linear(): argument 'input' (position 1) must be Tensor, not PackedSequence
"""
import torch
from torch import nn
from torch.nn.utils import rnn

lstm = nn.LSTM(3, 5, batch_first=True)
x, lengths = torch.rand(2, 9, 3), torch.tensor([3, 7])

packed = rnn.pack_padded_sequence(
    x, lengths, batch_first=True,
    enforce_sorted=False,
)
out, (h, c) = lstm(packed)
out, _ = rnn.pad_packed_sequence(out, batch_first=True)
print(tuple(out.shape), tuple(h.shape))
