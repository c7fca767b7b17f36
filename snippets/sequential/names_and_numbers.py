"""Layers are numbered, or named by an OrderedDict; a layer put in between shifts the numbers, and old weights no longer fit.
各层默认编号，用 OrderedDict 可以起名；中间插入一层，后面的编号全变，存好的权重对不上。

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
>>> report = new.load_state_dict(plain.state_dict(), strict=False)  # silent
>>> report.missing_keys, report.unexpected_keys
(['3.weight', '3.bias'], ['2.weight', '2.bias'])
>>> new[0].weight.equal(plain[0].weight), new[3].weight.equal(plain[2].weight)
(True, False)
>>> longer = nn.Sequential(OrderedDict(
...     fc1=nn.Linear(4, 8), act=nn.ReLU(), drop=nn.Dropout(), fc2=nn.Linear(8, 3)))
>>> longer.load_state_dict(named.state_dict())  # with names it fits
<All keys matched successfully>
>>> plain.append(nn.Softmax(dim=1)) is plain, len(plain)
(True, 4)
"""
# raises: RuntimeError: Missing key(s) in state_dict: "3.weight", "3.bias".
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

new = nn.Sequential(
    nn.Linear(4, 8), nn.ReLU(), nn.Dropout(), nn.Linear(8, 3)
)
new.load_state_dict(plain.state_dict())
