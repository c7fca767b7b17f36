"""Both directions, the last state of each sample: only cat of h[-2] and h[-1] is right.
双向 LSTM，每个样本的最后状态：只有拼接 h[-2] 和 h[-1] 是对的。

>>> right
{'out[:, -1]': False, 'h.reshape(4, -1)': False, 'cat(h[-2], h[-1])': True}
>>> torch.equal(h.transpose(0, 1).flatten(1), torch.cat([h[-2], h[-1]], dim=1))  # one layer only
True
>>> first = h.reshape(4, -1)[0]
>>> torch.equal(first, torch.cat([h[0, 0], h[0, 1]]))  # samples 0 and 1, one direction
True
"""
import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(3, 5, batch_first=True, bidirectional=True)
x = torch.rand(4, 7, 3)
out, (h, c) = lstm(x)
ways = {
    "out[:, -1]": out[:, -1],
    "h.reshape(4, -1)": h.reshape(4, -1),
    "cat(h[-2], h[-1])": torch.cat([h[-2], h[-1]], dim=1),
}

# zh: 正确的：正向读到最后一步，反向读到第一步
# en: right: forward at the last step, backward at the first
wanted = torch.cat([out[:, -1, :5], out[:, 0, 5:]], dim=1)
right = {}
for name, state in ways.items():
    right[name] = torch.equal(state, wanted)
    print(f"{name:<18}{tuple(state.shape)} {right[name]}")
