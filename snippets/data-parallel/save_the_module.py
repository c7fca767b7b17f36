"""Save net.module.state_dict(): the names are those of the bare model.
保存 net.module.state_dict()：名字就是没包装的模型的名字。

>>> torch.equal(fresh.weight, net.module.weight.cpu())  # DataParallel moved it to the GPU, if there is one
True
>>> _ = nn.DataParallel(fresh).module.load_state_dict(torch.load("net.pt"))  # and into a wrapped one
"""
import torch
from torch import nn

torch.manual_seed(0)
net = nn.DataParallel(nn.Linear(8, 2))
torch.save(net.module.state_dict(), "net.pt")

fresh = nn.Linear(8, 2)
print(fresh.load_state_dict(torch.load("net.pt")))
