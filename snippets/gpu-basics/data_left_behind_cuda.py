"""The same mistake on a GPU, in CUDA's words.
同样的错误发生在 GPU 上，CUDA 是这样说的。

>>> model.weight.device.type, x.device.type
('cuda', 'cpu')
>>> model(x.to(device)).device
device(type='cuda', index=0)
>>> nn.BatchNorm1d(3).to(device)(x)  # names the weight, and it is x that has to move  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Expected all tensors to be on the same device, but got weight is on cuda:0, different from other tensors on cpu...
>>> nn.LSTM(3, 2).to(device)(x)
Traceback (most recent call last):
RuntimeError: Input and parameter tensors are not at the same device, found input tensor at cpu and parameter tensor at cuda:0
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
