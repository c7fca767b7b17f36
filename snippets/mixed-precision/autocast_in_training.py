"""A step under autocast: the layers compute in bfloat16; the weights, the loss and the gradients stay float32.
autocast 里训练一步：层用 bfloat16 计算；权重、损失、梯度仍是 float32。

>>> out.dtype, loss.dtype
(torch.bfloat16, torch.float32)
>>> {p.dtype for p in model.parameters()}, {p.grad.dtype for p in model.parameters()}
({torch.float32}, {torch.float32})
>>> {x.device.type, out.device.type, model.weight.device.type} == {device}
True
>>> with torch.autocast(device, dtype=torch.bfloat16):
...     rough = model(x)
>>> model(x).dtype, torch.allclose(model(x), rough.float(), atol=0.02)  # nearly the same numbers as in float32
(torch.float32, True)
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(8, 3).to(device)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x = torch.rand(4, 8).to(device)
y = torch.tensor([0, 1, 2, 0]).to(device)

optimizer.zero_grad()
with torch.autocast(device, dtype=torch.bfloat16):
    out = model(x)
    loss = F.cross_entropy(out, y)
loss.backward()
optimizer.step()

print("output  ", out.dtype)
print("loss    ", loss.dtype)
print("weight  ", model.weight.dtype)
print("gradient", model.weight.grad.dtype)
