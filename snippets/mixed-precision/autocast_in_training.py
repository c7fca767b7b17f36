"""Under autocast the layers compute in bfloat16; the weights, the loss and the gradients stay float32.
autocast 里，层用 bfloat16 计算；权重、损失、梯度仍是 float32。

>>> out.dtype, loss.dtype
(torch.bfloat16, torch.float32)
>>> {p.dtype for p in model.parameters()}, {p.grad.dtype for p in model.parameters()}
({torch.float32}, {torch.float32})
>>> torch.allclose(model(x), out.float(), atol=0.02)  # nearly the same numbers
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
model = nn.Linear(8, 3)
x = torch.rand(4, 8)
y = torch.tensor([0, 1, 2, 0])

with torch.autocast("cpu", dtype=torch.bfloat16):
    out = model(x)
    loss = F.cross_entropy(out, y)
loss.backward()

print("output  ", out.dtype)
print("loss    ", loss.dtype)
print("weight  ", model.weight.dtype)
print("gradient", model.weight.grad.dtype)
