"""Move the model before you load the optimizer's state, which goes to where the parameters are.
先移动模型，再恢复优化器：优化器的状态会放到参数所在的设备上。

>>> net.weight.device.type, optimizer.state[net.weight]["exp_avg"].device.type
('cuda', 'cpu')
>>> optimizer.load_state_dict(optimizer.state_dict())  # the state follows the parameters
>>> optimizer.state[net.weight]["exp_avg"].device.type
'cuda'
>>> optimizer.step()
"""
# requires: cuda
# raises: RuntimeError: Expected all tensors to be on the same device
import torch
from torch import nn


def build():
    net = nn.Linear(4, 2)
    return net, torch.optim.Adam(net.parameters())


x = torch.ones(8, 4, device="cuda")
net, optimizer = build()
net.to("cuda")
net(x).sum().backward()
optimizer.step()
torch.save({"model": net.state_dict(),
            "optimizer": optimizer.state_dict()}, "run.pt")

ckpt = torch.load("run.pt", map_location="cpu")
net, optimizer = build()
net.load_state_dict(ckpt["model"])
optimizer.load_state_dict(ckpt["optimizer"])
net.to("cuda")
net(x).sum().backward()
optimizer.step()
