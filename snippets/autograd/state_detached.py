"""detach() hands on the numbers of the hidden state without its graph.
detach() 只把隐藏状态的数值传下去，不带计算图。

>>> step
2
>>> h.detach().requires_grad, h.detach().data_ptr() == h.data_ptr()
(False, True)
"""
import torch
from torch import nn

torch.manual_seed(0)
cell = nn.RNNCell(2, 4)
h = torch.zeros(1, 4)
for step in range(3):
    x = torch.rand(1, 2)
    h = cell(x, h.detach())
    loss = (h**2).mean()
    loss.backward()
    print("step", step, "done")
