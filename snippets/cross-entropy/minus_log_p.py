"""The loss of a sample is -log of the probability of its class; the gradient is probability minus one-hot.
一个样本的损失是正确类别概率的 -log；梯度是概率减独热编码。

>>> torch.allclose(loss, -p[torch.arange(3), y].log())
True
>>> torch.allclose(logits.grad, p - F.one_hot(y, 3))
True
>>> float(-torch.tensor(1.0).log()) == 0, round(float(-torch.tensor(0.01).log()), 1)
(True, 4.6)
>>> math.isclose(F.cross_entropy(torch.zeros(1, 10), torch.tensor([7])).item(), math.log(10), rel_tol=1e-6)
True
>>> far = torch.tensor([[0.0, 200.0]])
>>> F.cross_entropy(far, torch.tensor([0])).item(), -far.softmax(1).log()[0, 0].item()  # why the loss does it
(200.0, inf)
"""
import math

import torch
from torch.nn import functional as F

logits = torch.tensor([[4.0, 0, 0], [0, 0, 0], [4.0, 0, 0]])
logits.requires_grad_()
y = torch.tensor([0, 1, 2])

loss = F.cross_entropy(logits, y, reduction="none")
loss.sum().backward()
p = logits.softmax(1).detach()
for i in range(3):
    right = p[i, y[i]].item()
    print(f"p {right:.3f}  -log p {-math.log(right):.3f}", end="")
    print(f"  loss {loss[i].item():.3f}")
print(logits.grad.numpy().round(2))
