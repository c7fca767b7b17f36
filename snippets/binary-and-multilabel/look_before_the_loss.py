"""Three lines before the loss: shapes and dtypes, the range of the outputs, the values of the targets.
损失之前加三行：形状和类型、输出的范围、标签有哪些值。

>>> out.shape == y.shape, out.min().item() > 0, y.unique().tolist()
(False, True, [0.0, 255.0])
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 1), nn.Sigmoid())
x, y = torch.rand(4, 8), torch.tensor([0.0, 255, 255, 0])

out = model(x)
print(tuple(out.shape), tuple(y.shape), out.dtype, y.dtype)
print(f"{out.min().item():.2f} to {out.max().item():.2f}")
print(y.unique()[:5])
