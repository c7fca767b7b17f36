"""Which of six attributes are registered: a dict, a tuple and a computed tensor are not.
六种写法里哪些注册了：字典、元组、算出来的张量都没有。

>>> registered
{'a': True, 'b': False, 'c': True, 'd': False, 'e': True, 'f': False}
>>> type(net.e[0]).__name__  # ParameterList turns tensors into Parameters
'Parameter'
"""
import torch
from torch import nn

net = nn.Module()
net.a = nn.ModuleDict({"fc": nn.Linear(2, 2)})
net.b = {"fc": nn.Linear(2, 2)}
net.c = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
net.d = (nn.Linear(2, 2), nn.Linear(2, 2))
net.e = nn.ParameterList([torch.zeros(2)])
net.f = nn.Parameter(torch.zeros(2)) * 0.1

names = [name for name, _ in net.named_parameters()]
registered = {}
for key in "abcdef":
    registered[key] = any(n.startswith(key + ".") for n in names)
    print(key, registered[key])
