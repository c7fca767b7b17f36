"""float() makes the data float32, like the weights.
float() 把数据变成 float32，和权重一样。

>>> out.dtype
torch.float32
>>> model.double()(torch.from_numpy(data)).dtype  # the other way, at twice the memory
torch.float64
"""
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
data = np.array([[1.5, 2.0]])

x = torch.from_numpy(data).float()
out = model(x)
print(out.dtype)
