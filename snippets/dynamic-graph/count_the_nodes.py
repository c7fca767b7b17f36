"""Count the graph's nodes before backward(): growing means an old pass hangs on.
在 backward() 前数一数图里的节点：越来越多，说明上一次前向还挂在后面。

>>> step, len(nodes)
(1, 17)
>>> def passes(cure):
...     state, counts = torch.zeros(1, 4), []
...     for _ in range(3):
...         state = rnn(torch.rand(1, 3), cure(state))
...         loss = state.sum()
...         nodes = [loss.grad_fn]
...         for node in nodes:
...             for back, _ in node.next_functions:
...                 if back and back not in nodes:
...                     nodes.append(back)
...         counts.append(len(nodes))
...         loss.backward()
...     return counts
>>> passes(torch.Tensor.detach)
[11, 11, 11]
>>> with torch.no_grad():
...     rnn(torch.rand(1, 3), state).sum().grad_fn is None
True
>>> rnn(torch.rand(1, 3), state).detach().sum().backward()
Traceback (most recent call last):
RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
>>> None.next_functions
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'next_functions'
"""
# raises: RuntimeError: Trying to backward through the graph a second time
import torch
from torch import nn

torch.manual_seed(0)
rnn = nn.RNNCell(3, 4)
state = torch.zeros(1, 4)
for step in range(3):
    state = rnn(torch.rand(1, 3), state)
    loss = state.sum()

    nodes = [loss.grad_fn]
    for node in nodes:
        for back, _ in node.next_functions:
            if back and back not in nodes:
                nodes.append(back)
    print(step, len(nodes), "nodes")

    loss.backward()
