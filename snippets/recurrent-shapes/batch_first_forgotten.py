"""Without batch_first=True the samples are read as time: each one sees those before it.
没写 batch_first=True，样本被当成时间：每个样本都看到了它前面的样本。

>>> torch.allclose(last[-1], after[-1], atol=1e-3)
False
>>> earlier = x.clone()
>>> earlier[:, :-1] = 0  # all but the last step of each sequence
>>> torch.equal(lstm(earlier)[0][:, -1], last)  # they were never looked at
True
>>> right = nn.LSTM(3, 5, batch_first=True)
>>> torch.allclose(right(x)[0][-1], right(others)[0][-1])
True
>>> rows = torch.rand(4, 3)  # [batch, features]: read as one sequence of four steps
>>> changed = rows.clone()
>>> changed[:-1] = 0
>>> torch.allclose(lstm(rows)[0][-1], lstm(changed)[0][-1])
False
>>> lstm(rows)[0].shape
torch.Size([4, 5])
>>> state = torch.zeros(1, 4, 5)  # with a state of your own, it raises
>>> lstm(x, (state, state))
Traceback (most recent call last):
RuntimeError: Expected hidden[0] size (1, 7, 5), got [1, 4, 5]
"""
import torch
from torch import nn

torch.manual_seed(0)
x = torch.rand(4, 7, 3)  # [batch, time, features]
others = x.clone()
others[:-1] = 0

for batch_first in (True, False):
    lstm = nn.LSTM(3, 5, batch_first=batch_first)
    last = lstm(x)[0][:, -1]
    after = lstm(others)[0][:, -1]
    same = torch.allclose(last[-1], after[-1], atol=1e-6)
    print(f"batch_first={batch_first}", tuple(last.shape),
          "unchanged" if same else "changed")
