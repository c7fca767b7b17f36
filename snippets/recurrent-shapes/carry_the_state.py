"""One long sequence in pieces: carry the state on, but detach it, so backward stays in its piece.
一条长序列分段训练：状态往后带，但要 detach，反向只走这一段。

>>> pieces
4
>>> with torch.no_grad():  # carried on, the pieces give what the whole gives
...     whole, _ = lstm(series)
...     parts, state = [], None
...     for piece in series.split(10, dim=1):
...         out, state = lstm(piece, state)
...         parts.append(out)
>>> torch.allclose(torch.cat(parts, dim=1), whole, atol=1e-6)
True
>>> out, state = lstm(series[:, :10])  # without detach
>>> out.sum().backward()
>>> out, state = lstm(series[:, 10:20], state)
>>> out.sum().backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Trying to backward through the graph a second time ...
>>> state.detach()
Traceback (most recent call last):
AttributeError: 'tuple' object has no attribute 'detach'
"""
import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(3, 5, batch_first=True)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
series = torch.rand(2, 40, 3)  # [batch, time, features]

state, pieces = None, 0
for piece in series.split(10, dim=1):
    out, state = lstm(piece, state)
    loss = out.pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    state = tuple(s.detach() for s in state)
    pieces += 1
print(pieces, "pieces, graph kept:", state[0].requires_grad)
