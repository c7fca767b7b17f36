"""A test needs both: eval() for the layers, no_grad() for autograd.
测试时两个都要：eval() 管层，no_grad() 管 autograd。

>>> torch.equal(out, model(x))  # the same input gives the same output
True
>>> _ = model.train()
>>> with torch.no_grad():  # alone: dropout is on
...     torch.equal(model(x), model(x))
False
>>> model.eval()(x).requires_grad  # alone: the graph is built
True
>>> _ = x.requires_grad_()  # what a saliency map needs: eval() without no_grad()
>>> model(x).sum().backward()
>>> x.grad.shape
torch.Size([4, 8])
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 2), nn.Dropout())
x = torch.rand(4, 8)

model.eval()
with torch.no_grad():
    out = model(x)
print("training:", model.training)
print("graph:   ", out.requires_grad)
