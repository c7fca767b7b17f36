"""Two losses on shared layers: add them up, or retain the graph once; same gradients.
两个 loss 共用前面的层：相加再 backward，或第一次保留图，梯度一样。

>>> "second time" in message
True
>>> torch.allclose(*grads)
True
>>> generator, critic = nn.Linear(2, 2), nn.Sequential(nn.Linear(2, 1), nn.Sigmoid())
>>> fake = generator(torch.rand(4, 2))  # the same in a GAN
>>> critic(fake).sum().backward()
>>> critic(fake).sum().backward()  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Trying to backward through the graph a second time ...
>>> fake = generator(torch.rand(4, 2))
>>> critic(fake.detach()).sum().backward()
>>> critic(fake).sum().backward()
"""
import torch
from torch import nn

torch.manual_seed(0)
shared = nn.Sequential(nn.Linear(4, 4), nn.Tanh())
x = torch.rand(8, 4)


def losses():
    shared.zero_grad()
    h = shared(x)
    return h.mean(), h.pow(2).mean()


a, b = losses()
a.backward()
try:
    b.backward()
except RuntimeError as error:
    message = str(error)
    print("one after the other: RuntimeError")

grads = []
a, b = losses()
(a + b).backward()
grads.append(shared[0].weight.grad.clone())

a, b = losses()
a.backward(retain_graph=True)
b.backward()
grads.append(shared[0].weight.grad.clone())
print("same gradients:", torch.allclose(*grads))
