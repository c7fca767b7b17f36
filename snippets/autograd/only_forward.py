"""A network with a forward only: its gradients equal the chain rule done by hand.
只写了 forward 的网络：梯度和用链式法则手算的一致。

>>> "forward" in vars(Net), "backward" in vars(Net), hasattr(nn.Module, "backward")
(True, False, False)
>>> all(p.requires_grad for p in net.parameters())
True
>>> all(same.values()), len(same)
(True, 4)
>>> all(p.grad.abs().sum() > 0 for p in net.parameters())
True
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(3, 4)
        self.out = nn.Linear(4, 1)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x)))


torch.manual_seed(0)
x, y = torch.rand(8, 3), torch.rand(8, 1)
net = Net()
((net(x) - y) ** 2).mean().backward()

# zh: 链式法则，从后往前手算
# en: the chain rule by hand, from back to front
with torch.no_grad():
    h = torch.tanh(net.hidden(x))
    d_out = 2 * (net.out(h) - y) / len(x)
    d_hidden = d_out @ net.out.weight * (1 - h**2)
by_hand = {
    "hidden.weight": d_hidden.T @ x,
    "hidden.bias": d_hidden.sum(0),
    "out.weight": d_out.T @ h,
    "out.bias": d_out.sum(0),
}
same = {}
for name, p in net.named_parameters():
    close = torch.allclose(p.grad, by_hand[name], atol=1e-6)
    print(f"{name:<13}", tuple(p.grad.shape), close)
    same[name] = close
