"""An LSTM: [batch, time, features] in; every step, and the state after the last one, out.
LSTM：输入 [批次, 时间, 特征]；输出每一步的结果，和最后一步之后的状态。

>>> out.shape, h.shape, c.shape
(torch.Size([4, 7, 5]), torch.Size([1, 4, 5]), torch.Size([1, 4, 5]))
>>> torch.equal(out[:, -1], h[-1])  # one direction, no padding
True
>>> torch.equal(out[:, -1], c[-1])
False
>>> time_first, (h2, c2) = nn.LSTM(3, 5)(x.transpose(0, 1))
>>> time_first.shape, h2.shape  # batch_first does not change the state
(torch.Size([7, 4, 5]), torch.Size([1, 4, 5]))
>>> nn.Linear(5, 2)(out).shape  # at every step
torch.Size([4, 7, 2])
>>> lstm(x[:, :, :2])
Traceback (most recent call last):
RuntimeError: input.size(-1) must be equal to input_size. Expected 3, got 2
>>> zeros = torch.zeros(1, 4, 5)  # without a state, it starts from zeros
>>> torch.equal(lstm(x, (zeros, zeros))[0], out)
True
>>> cell = nn.LSTMCell(3, 5)  # the same, step by step
>>> cell.load_state_dict({k.removesuffix("_l0"): v for k, v in lstm.state_dict().items()})
<All keys matched successfully>
>>> state = None
>>> for step in x.transpose(0, 1):  # each [batch, features]
...     state = cell(step, state)
>>> torch.allclose(state[0], h[-1], atol=1e-6)
True
"""
import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(input_size=3, hidden_size=5, batch_first=True)
x = torch.rand(4, 7, 3)  # [batch, time, features]

out, (h, c) = lstm(x)
print("out", tuple(out.shape))
print("h  ", tuple(h.shape))
print("c  ", tuple(c.shape))
