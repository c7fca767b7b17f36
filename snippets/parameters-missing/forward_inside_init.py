"""forward is indented into __init__, so the class has none.
forward 缩进到了 __init__ 里面，类里就没有 forward 了。

>>> "forward" in vars(Net)
False
>>> nn.ModuleList([nn.Linear(4, 2)])(torch.rand(1, 4))
Traceback (most recent call last):
NotImplementedError: Module [ModuleList] is missing the required "forward" function
"""
# raises: NotImplementedError: Module [Net] is missing the required "forward" function
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 2)

        def forward(self, x):
            return self.fc(x)


Net()(torch.rand(1, 4))
