"""The short sequence of a padded batch: out[:, -1] has read the padding as well.
一批里较短的序列：out[:, -1] 把补的 0 也读进去了。

>>> (last[1] - alone[-1]).abs().max().item() > 0.01
True
>>> torch.allclose(real[1], alone[-1], atol=1e-6)
True
>>> both = nn.LSTM(3, 5, batch_first=True, bidirectional=True)
>>> alone_both, (h_alone, _) = both(short)  # backward, the padding comes first: pack
>>> ours = both(x)[0][torch.arange(2), lengths - 1][1]
>>> torch.allclose(ours[:5], alone_both[-1][:5], atol=1e-6)
True
>>> torch.allclose(ours[5:], alone_both[-1][5:], atol=1e-3)
False
>>> from torch.nn.utils.rnn import pack_padded_sequence
>>> _, (h, _) = both(pack_padded_sequence(x, lengths, batch_first=True))
>>> torch.allclose(torch.cat([h[-2], h[-1]], dim=1)[1], h_alone.flatten(), atol=1e-6)
True
"""
import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
lstm = nn.LSTM(3, 5, batch_first=True)
long, short = torch.rand(7, 3), torch.rand(3, 3)
x = pad_sequence([long, short], batch_first=True)
lengths = torch.tensor([7, 3])

out, _ = lstm(x)
last = out[:, -1]
real = out[torch.arange(2), lengths - 1]

alone, _ = lstm(short)
for name, state in ("out[:, -1]", last), ("real step", real):
    same = torch.allclose(state[1], alone[-1], atol=1e-6)
    print(f"{name:<11}as if alone: {same}")
