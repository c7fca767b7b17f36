"""Layers are numbered, or named by an OrderedDict; indexing and slicing work on both.
各层默认编号，用 OrderedDict 可以起名；两种都能按下标取、切片。

>>> list(plain.state_dict())
['0.weight', '0.bias', '2.weight', '2.bias']
>>> list(named.state_dict())
['fc1.weight', 'fc1.bias', 'fc2.weight', 'fc2.bias']
>>> named.fc1 is named[0], named[-1] is named.fc2
(True, True)
>>> type(named[:2]).__name__, named[:2][0] is named.fc1
('Sequential', True)
>>> named["fc1"]
Traceback (most recent call last):
TypeError: 'str' object cannot be interpreted as an integer
>>> plain[3]
Traceback (most recent call last):
IndexError: index 3 is out of range
>>> sorted({"insert", "extend", "pop", "add_module"} & set(dir(plain)))
['add_module', 'extend', 'insert', 'pop']
>>> plain.append(nn.Softmax(dim=1)) is plain, len(plain)
(True, 4)
>>> _ = named.fc2.requires_grad_(False)
>>> [name for name, p in named.named_parameters() if p.requires_grad]
['fc1.weight', 'fc1.bias']
"""
from collections import OrderedDict

from torch import nn

plain = nn.Sequential(
    nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)
)
named = nn.Sequential(OrderedDict(
    fc1=nn.Linear(4, 8),
    act=nn.ReLU(),
    fc2=nn.Linear(8, 3),
))

print(*plain.state_dict())
print(*named.state_dict())
print(named[-1] is named.fc2)
