"""Collect the steps in a list and stack them: each step stays as backward() needs it.
每一步放进列表，最后 stack：每一步的数都原样留着，反向要用。

>>> path.tolist()
[1.0, 2.0, 4.0, 8.0]
>>> w.grad.item() == 0 + 1 + 2 * 2 + 3 * 2**2
True
>>> path = torch.zeros(4)  # the loop of the exercise
>>> path[0] = 1
>>> for t in range(1, 4):
...     path[t] = path[t - 1] * w
>>> path.sum().backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: ... has been modified by an inplace operation: [torch.FloatTensor []], which is output 0 of AsStrided, is at version 4; expected version 3 instead. ...
"""
import torch

w = torch.tensor(2.0, requires_grad=True)
steps = [torch.tensor(1.0)]
for t in range(1, 4):
    steps.append(steps[-1] * w)
path = torch.stack(steps)
path.sum().backward()
print("path:", path.tolist())
print("gradient:", w.grad.item())
