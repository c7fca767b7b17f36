"""What weight_decay alone takes away in 100 steps, from a weight with tiny and one with large gradients.
weight_decay 本身在 100 步里减掉多少：一个权重梯度很小，一个很大。

>>> all(0.094 < n < 0.096 for n in lost["SGD"] + lost["AdamW"])
True
>>> lost["Adam"][0] > 0.5, lost["Adam"][1] < 0.01
(True, True)
>>> round(1 - (1 - 0.01 * 0.1) ** 100, 3)  # 1 - (1 - lr * weight_decay) ** steps
0.095
>>> def one_step(kind, decay, term):
...     w = torch.tensor([1.0, -3.0], requires_grad=True)
...     optimizer = kind([w], lr=0.1, weight_decay=decay)
...     ((w * torch.tensor([0.5, 2.0])).sum() + term / 2 * w.pow(2).sum()).backward()
...     optimizer.step()
...     return w.detach()
>>> for kind in kinds:  # is weight_decay=0.3 the same as 0.15 * sum(w ** 2) in the loss?
...     print(torch.allclose(one_step(kind, 0.3, 0), one_step(kind, 0, 0.3)))
True
True
False
>>> [kind([torch.zeros(1)]).defaults["weight_decay"] for kind in kinds]
[0, 0, 0.01]
>>> torch.optim.SGD([torch.zeros(1)], weight_decay=-0.1)
Traceback (most recent call last):
ValueError: Invalid weight_decay value: -0.1
"""
import torch
from torch.optim import SGD, Adam, AdamW

kinds = (SGD, Adam, AdamW)


def end(kind, decay):
    w = torch.ones(2)
    optimizer = kind([w], lr=0.01, weight_decay=decay)
    for step in range(100):
        # zh: 有正有负、互相抵消的梯度
        # en: gradients that cancel out
        sign = (1, -1, -1, 1)[step % 4]
        w.grad = sign * torch.tensor([0.01, 10.0])
        optimizer.step()
    return w


lost = {}
print("       small  large gradient")
for kind in kinds:
    difference = end(kind, 0.0) - end(kind, 0.1)
    lost[kind.__name__] = difference.tolist()
    print(f"{kind.__name__:<6}", *(f"{n:6.3f}" for n in difference))
