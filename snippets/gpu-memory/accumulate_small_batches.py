"""Four small batches, one step: the gradient of the large batch, with the memory of a small one.
四个小批次走一步：梯度和大批次的一样，占的内存只是小批次的。

>>> torch.allclose(accumulated, whole, atol=1e-6)
True
>>> def gradient(x, y, parts, divisor, before=lambda part: part):
...     model.zero_grad()
...     for part, label in zip(x.chunk(parts), y.chunk(parts)):
...         (F.cross_entropy(model(before(part)), label) / divisor).backward()
...     return model.weight.grad.clone()
>>> torch.allclose(gradient(x, y, 4, 1), 4 * gradient(x, y, 1, 1), atol=1e-6)  # without the division
True
>>> torch.allclose(gradient(x[:30], y[:30], 4, 4), gradient(x[:30], y[:30], 1, 1), atol=1e-6)  # 8, 8, 8 and 6
False
>>> norm = nn.BatchNorm1d(8)  # sees one small batch at a time
>>> torch.allclose(gradient(x, y, 4, 4, norm), gradient(x, y, 1, 1, norm), atol=1e-6)
False
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x, y = torch.randn(32, 8), torch.randint(3, (32,))
model = nn.Linear(8, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

F.cross_entropy(model(x), y).backward()
whole = model.weight.grad.clone()

# zh: 同样的 32 个样本，分四次，每次 8 个
# en: the same 32 samples, 8 at a time
optimizer.zero_grad()
for part, label in zip(x.chunk(4), y.chunk(4)):
    loss = F.cross_entropy(model(part), label) / 4
    loss.backward()
accumulated = model.weight.grad.clone()
optimizer.step()
print("32 at once: ", f"{whole[0, 0]:.4f}")
print("4 times 8:  ", f"{accumulated[0, 0]:.4f}")
