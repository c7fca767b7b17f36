"""Count the graph's nodes before backward(): with detach() every step has as many.
在 backward() 前数一数图里的节点：有 detach()，每一步都一样多。

>>> step, len(nodes)
(2, 11)
>>> def graph(out):
...     nodes = [out.grad_fn]
...     for node in nodes:
...         nodes += [back for back, _ in node.next_functions if back and back not in nodes]
...     return nodes
>>> state = rnn(torch.rand(1, 3), torch.zeros(1, 4))
>>> state.sum().backward()
>>> loss = rnn(torch.rand(1, 3), state).sum()  # nothing was detached
>>> len(graph(loss))
17
>>> loss.backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Trying to backward through the graph a second time ...
>>> model, total, kept = nn.Linear(8, 1), 0, []  # an evaluation: the graph of every batch is kept
>>> for batch in torch.rand(4, 64, 8):
...     total = total + model(batch).pow(2).mean()
...     kept.append(len(graph(total)))
>>> kept
[7, 12, 17, 22]
>>> [tuple(node._saved_self.shape) for node in graph(total) if node.name() == "PowBackward0"]
[(64, 1), (64, 1), (64, 1), (64, 1)]
>>> with torch.no_grad():
...     sum(model(batch).pow(2).mean() for batch in torch.rand(4, 64, 8)).grad_fn is None
True
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
    state = state.detach()
