"""nn.DataParallel wraps the model; without a GPU it passes the batch straight through, and says nothing.
nn.DataParallel 把模型包起来；没有 GPU 时原样放行，也不提醒。

>>> net.module is model
True
>>> device == "cuda" or net.device_ids == []
True
>>> torch.equal(out, model(x.to(device)))
True
"""
import torch
from torch import nn

device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(8, 2).to(device)
net = nn.DataParallel(model)  # all GPUs

x = torch.rand(10, 8)
out = net(x)
print("GPUs:", net.device_ids)
print(tuple(x.shape), "->", tuple(out.shape))
