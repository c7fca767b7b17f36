"""A list times 3 repeats the same layer: three entries, one set of weights.
列表乘 3 得到的是同一层重复三次：长度是 3，权重只有一份。

>>> sum(sizes)
72
>>> model[0] is model[1] is model[2]
True
>>> len(model.state_dict())  # under all three names
6
>>> len(list(model.parameters()))
2
>>> len(list((nn.Sequential(nn.Linear(8, 8)) * 3).parameters()))  # the * of Sequential too
2
"""
from torch import nn

layers = [nn.Linear(8, 8)] * 3
model = nn.Sequential(*layers)

sizes = [p.numel() for p in model.parameters()]
print(len(model), "layers,", sum(sizes), "numbers")
