"""The short sequence of a padded batch: out[:, -1] has read the padding as well.
一批里较短的序列：out[:, -1] 把补的 0 也读进去了。

>>> off["out[:, -1]"] > 0.01
True
>>> off["out[rows, lengths - 1]"] < 1e-6 and off["packed, h[-1]"] < 1e-6
True
>>> both = nn.LSTM(3, 5, batch_first=True, bidirectional=True)
>>> alone = both(short)[0][-1]  # backward, the padding comes first: pack
>>> ours = both(x)[0][rows, lengths - 1][1]
>>> torch.allclose(ours[:5], alone[:5], atol=1e-6), torch.allclose(ours[5:], alone[5:], atol=1e-3)
(True, False)
"""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.manual_seed(0)
lstm = nn.LSTM(3, 5, batch_first=True)
long, short = torch.rand(7, 3), torch.rand(3, 3)
x = pad_sequence([long, short], batch_first=True)  # [2, 7, 3]
lengths = torch.tensor([7, 3])

rows = torch.arange(2)
out, _ = lstm(x)
packed = pack_padded_sequence(x, lengths, batch_first=True)
_, (h, c) = lstm(packed)
ways = {
    "out[:, -1]": out[:, -1],
    "out[rows, lengths - 1]": out[rows, lengths - 1],
    "packed, h[-1]": h[-1],
}
# zh: 短的那条单独跑
# en: the short one by itself
alone = lstm(short)[0][-1]
off = {k: (v[1] - alone).abs().max().item() for k, v in ways.items()}
for name, difference in off.items():
    print(f"{name:<23}off by {difference:.4f}")
