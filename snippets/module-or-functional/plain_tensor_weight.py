"""A plain tensor gets a gradient, but parameters() does not see it: the optimizer never moves it.
普通张量也有梯度，但 parameters() 看不见它，优化器不会更新它。

>>> names, moved
(['bias'], False)
>>> len(optimizer.param_groups[0]["params"])
1
>>> model.weight.grad.abs().sum().item() > 0  # the gradient did arrive
True
>>> list(model.state_dict()), model.double().weight.dtype  # not saved, not converted
(['bias'], torch.float32)
>>> made = nn.Parameter(torch.ones(2))  # what an operation returns is a plain tensor again
>>> [type(t).__name__ for t in (made * 0.1, made.double(), made.to("meta"))]
['Tensor', 'Tensor', 'Tensor']
>>> type(made.to("cpu")).__name__  # nothing to do, nothing lost: it works until there is a GPU
'Parameter'
"""
import torch
from torch import nn
from torch.nn import functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.randn(10, 64, requires_grad=True)
        self.bias = nn.Parameter(torch.zeros(10))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)


torch.manual_seed(0)
model = Net()
names = [name for name, _ in model.named_parameters()]
print("optimizer:", names)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

before = model.weight.clone()
model(torch.randn(32, 64)).square().mean().backward()
optimizer.step()
print("gradient:", model.weight.grad is not None)
moved = not torch.equal(model.weight, before)
print("moved:   ", moved)
