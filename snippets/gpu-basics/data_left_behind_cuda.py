"""The same mistake on a GPU, in CUDA's words.
同样的错误发生在 GPU 上，CUDA 是这样说的。

>>> model.weight.device.type, x.device.type
('cuda', 'cpu')
>>> model(x.to(device)).device
device(type='cuda', index=0)
"""
# requires: cuda
# raises: RuntimeError: Expected all tensors to be on the same device
import torch
from torch import nn

device = "cuda"
model = nn.Linear(3, 2)
x = torch.rand(4, 3)

model.to(device)
x.to(device)
print("model on", model.weight.device)
print("x on    ", x.device)
out = model(x)
