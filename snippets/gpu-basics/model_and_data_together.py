"""The model and its data move to one device; without a GPU the same lines run on the CPU.
模型和数据搬到同一个设备；没有 GPU 时，同样的代码在 CPU 上跑。

>>> {model.weight.device.type, x.device.type, out.device.type} == {device}
True
>>> device == ("cuda" if torch.cuda.is_available() else "cpu")
True
"""
# varies: cuda on a machine with a GPU
import torch
from torch import nn

device = "cuda" if torch.cuda.is_available() else "cpu"

model = nn.Linear(3, 2).to(device)
x = torch.rand(4, 3)
x = x.to(device)
out = model(x)
print("running on:", out.device.type)
