"""Lines around backward(): is there a graph, and which parameters got a gradient?
在 backward() 前后加几行：有没有计算图，哪些参数得到了梯度？

>>> [p.grad is not None for p in model.parameters()]
[False, False, True, True]
>>> unused = nn.Linear(4, 2)  # takes no part in the loss
>>> unused.weight.requires_grad, unused.weight.grad
(True, None)
>>> w = torch.ones(3, requires_grad=True)
>>> (w * 2).backward()  # the rows of the table on the page
Traceback (most recent call last):
RuntimeError: grad can be implicitly created only for scalar outputs
>>> (w * 2).mean().backward()
>>> class Lost(nn.Module):
...     def __init__(self):
...         super().__init__()
...         self.layers = [nn.Linear(2, 2)]
>>> list(Lost().named_parameters())
[]
>>> dead = torch.tensor([-1.0], requires_grad=True)
>>> torch.relu(dead).sum().backward()
>>> dead.grad.item()
0.0
>>> from torch.autograd import Variable  # then / now
>>> type(Variable(torch.ones(1), requires_grad=True)).__name__
'Tensor'
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 2))
model[0].requires_grad_(False)
loss = model(torch.rand(5, 3)).square().mean()

print(tuple(loss.shape), loss.requires_grad)
loss.backward()
for name, p in model.named_parameters():
    size = None if p.grad is None else f"{p.grad.norm():.2g}"
    print(name, p.requires_grad, size)
