"""As an nn.Parameter the weight is seen by parameters(), and the optimizer moves it.
写成 nn.Parameter，parameters() 就看得见，优化器就会更新。

>>> names, moved
(['weight', 'bias'], True)
>>> len(optimizer.param_groups[0]["params"])
2
>>> list(model.state_dict()), model.double().weight.dtype
(['weight', 'bias'], torch.float64)
>>> nn.Parameter(torch.ones(2)).requires_grad
True
"""
import torch
from torch import nn
from torch.nn import functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(10, 64))
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
