"""The state of a wrapped model has module. before every name; a bare model refuses it.
包装后的模型存下来，每个名字前面多了 module.；没包装的模型装不进去。

>>> sorted(torch.load("net.pt"))
['module.bias', 'module.weight']
>>> sorted(net.module.state_dict())
['bias', 'weight']
"""
# raises: RuntimeError: Missing key(s) in state_dict: "weight", "bias"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.DataParallel(nn.Linear(8, 2))
torch.save(net.state_dict(), "net.pt")

fresh = nn.Linear(8, 2)
print(fresh.load_state_dict(torch.load("net.pt")))
