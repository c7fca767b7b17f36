"""A hidden state carried to the next step brings the last step's graph along.
隐藏状态带到下一步，就把上一步的计算图也带过来了。

>>> step
1
>>> h.grad_fn is not None
True
"""
# raises: RuntimeError: Trying to backward through the graph a second time
import torch
from torch import nn

torch.manual_seed(0)
cell = nn.RNNCell(2, 4)
h = torch.zeros(1, 4)
for step in range(3):
    x = torch.rand(1, 2)
    h = cell(x, h)
    loss = (h**2).mean()
    loss.backward()
    print("step", step, "done")
