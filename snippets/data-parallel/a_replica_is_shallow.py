"""What each GPU gets is a shallow copy: attributes set on it are lost, objects in it are shared.
每块 GPU 拿到的是浅拷贝：在上面赋的值会丢，里面的对象却是共用的。

>>> replica.calls, net.calls
(1, 0)
>>> replica.seen is net.seen, replica.total is net.total
(True, True)
>>> fc = nn.Linear(2, 2)._replicate_for_data_parallel()
>>> list(fc.parameters())  # the same for parameters: a replica reports none
[]
>>> next(fc.parameters()).device
Traceback (most recent call last):
StopIteration
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.calls, self.seen = 0, []
        self.register_buffer("total", torch.tensor(0.0))

    def forward(self, x):
        self.calls += 1  # set: lost
        self.seen.append(len(x))  # shared
        self.total.add_(len(x))  # in place
        return x


net = Net()
# zh: DataParallel 每次前向都调用的方法；只用来看看，不要在代码里用
# en: what DataParallel calls in every forward; to look at, not to use
replica = net._replicate_for_data_parallel()
replica(torch.ones(5, 8))
for name in ("calls", "seen", "total"):
    print(f"{name:<5}", getattr(replica, name), getattr(net, name))
