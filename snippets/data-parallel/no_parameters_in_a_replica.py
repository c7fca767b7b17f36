"""A replica has no parameters: next(self.parameters()) in forward ends in StopIteration.
副本里没有参数：forward 里的 next(self.parameters()) 以 StopIteration 告终。

>>> len(list(net.module.parameters()))
2
>>> net.module(torch.rand(10, 8)).shape  # without replicas it works
torch.Size([10, 2])
"""
# requires: cuda-2
# raises: StopIteration: Caught StopIteration in replica 0 on device 0.
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 2)

    def forward(self, x):
        device = next(self.parameters()).device
        return self.fc(x.to(device))


net = nn.DataParallel(Net().to("cuda:0"), device_ids=[0, 1])
net(torch.rand(10, 8))
