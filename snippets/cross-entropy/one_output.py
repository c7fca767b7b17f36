"""One output: its share among all classes is always 1, the loss always 0, and so is the gradient.
只有一个输出：它占全部类别的比例永远是 1，损失永远是 0，梯度也是 0。

>>> loss.item() == 0, model.weight.grad.abs().max().item()
(True, 0.0)
>>> F.binary_cross_entropy_with_logits(model(x), y).item() > 0.5
True
>>> F.cross_entropy(nn.Linear(8, 2)(x), y.squeeze(1).long()).item() > 0.5  # or two outputs
True
"""
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
model = nn.Linear(8, 1)
x = torch.rand(4, 8)
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])

loss = F.cross_entropy(model(x), y)
loss.backward()
print("loss:", abs(loss.item()))
print("gradient:", model.weight.grad.abs().max().item())
