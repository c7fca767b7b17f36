"""forward assigns its result to the layer's name, and the layer would be gone: this raises.
forward 把结果赋给了层的名字，层就没了：这个会报错。

>>> [name for name, _ in model.named_parameters()]
['fc.weight', 'fc.bias']
"""
# raises: TypeError: cannot assign 'torch.FloatTensor' as child module 'fc'
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 2)

    def forward(self, x):
        self.fc = self.fc(x)
        return self.fc


model = Net()
model(torch.rand(1, 4))
