"""The parts' gradients are added up: their sum is the gradient of the whole batch on one device.
各份的梯度相加：它们的和，就是整个批次在一台设备上的梯度。

>>> torch.allclose(sum(grads), whole, atol=1e-6)
True
>>> any(torch.allclose(g, whole, atol=1e-2) for g in grads)
False
>>> own = [torch.autograd.grad(F.cross_entropy(net(p), t), net.weight)[0] for p, t in zip(parts, y.chunk(4))]
>>> torch.allclose(sum(own), whole, atol=1e-2)  # a mean per part, summed: about four times too large
False
>>> 2 < (sum(own).norm() / whole.norm()).item() < 6
True
>>> F.cross_entropy(net(x), y, reduction="none").backward()
Traceback (most recent call last):
RuntimeError: grad can be implicitly created only for scalar outputs
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
net = nn.Linear(8, 3)
x, y = torch.randn(10, 8), torch.randint(3, (10,))

F.cross_entropy(net(x), y).backward()
whole = net.weight.grad.clone()

# zh: 切开，各用一份权重副本，输出收到一起，再求损失
# en: cut, a copy of the weight each, outputs gathered, loss
parts = x.chunk(4)
copies = [net.weight.detach().clone().requires_grad_() for _ in parts]
outs = [F.linear(p, w, net.bias) for p, w in zip(parts, copies)]
F.cross_entropy(torch.cat(outs), y).backward()
grads = [w.grad for w in copies]

print("whole batch:", f"{whole[0, 0]:.4f}")
print("parts:      ", *(f"{g[0, 0]:.4f}" for g in grads))
print("their sum:  ", f"{sum(grads)[0, 0]:.4f}")
