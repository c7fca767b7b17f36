"""The short sequence of a padded batch: out[:, -1] has read the padding as well.
一批里较短的序列：out[:, -1] 把补的 0 也读进去了。

>>> same(out[:, -1]), same(out[rows, lengths - 1]), same(h[-1])
(False, True, True)
>>> (out[1, -1] - alone[-1]).abs().max().item() > 0.01
True
>>> both = nn.LSTM(3, 5, batch_first=True, bidirectional=True)
>>> alone_both = both(short)[0][-1]  # backward, the padding comes first: pack
>>> ours = both(x)[0][rows, lengths - 1][1]
>>> torch.allclose(ours[:5], alone_both[:5], atol=1e-6)
True
>>> torch.allclose(ours[5:], alone_both[5:], atol=1e-3)
False
>>> h = both(packed)[1][0]
>>> cat = torch.cat([h[-2], h[-1]], dim=1)[1]
>>> h_alone = both(short)[1][0]
>>> torch.allclose(cat, h_alone.flatten(), atol=1e-6)
True
"""
import torch
from torch import nn
from torch.nn.utils import rnn

torch.manual_seed(0)
lstm = nn.LSTM(3, 5, batch_first=True)
long, short = torch.rand(7, 3), torch.rand(3, 3)
x = rnn.pad_sequence([long, short], batch_first=True)
lengths, rows = torch.tensor([7, 3]), torch.arange(2)

out, _ = lstm(x)
packed = rnn.pack_padded_sequence(x, lengths, batch_first=True)
_, (h, c) = lstm(packed)
alone, _ = lstm(short)


def same(state):
    return torch.allclose(state[1], alone[-1], atol=1e-6)


print("out[:, -1]            ", same(out[:, -1]))
print("out[rows, lengths - 1]", same(out[rows, lengths - 1]))
print("packed, h[-1]         ", same(h[-1]))
