"""A Sequential is one layer of a bigger model: a block to build once and use often.
Sequential 可以当作大模型里的一层：写一次，到处用。

>>> out.shape
torch.Size([2, 10])
>>> [name for name, _ in net.named_children()]
['features', 'head']
>>> "features.1.0.weight" in net.state_dict()
True
>>> _ = net.eval()  # the whole tree follows: it is all modules
>>> net.features[0][1].training
False
"""
import torch
from torch import nn


def block(inputs, outputs):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1),
        nn.BatchNorm2d(outputs),
        nn.ReLU(),
        nn.MaxPool2d(2),
    )


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            block(1, 8), block(8, 16)
        )
        self.head = nn.Linear(16 * 7 * 7, 10)

    def forward(self, x):
        x = self.features(x)
        return self.head(x.flatten(1))


net = Net()
out = net(torch.rand(2, 1, 28, 28))
print(tuple(out.shape))
print(next(iter(net.state_dict())))
