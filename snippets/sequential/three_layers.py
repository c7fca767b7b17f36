"""A list comprehension makes a new layer each time: three sets of weights.
列表推导式每次新建一层：三份权重。

>>> sum(sizes)
216
>>> model[0] is model[1]
False
>>> import copy  # copies instead: separate, but equal to begin with
>>> block = nn.Linear(8, 8)
>>> several = nn.Sequential(*[copy.deepcopy(block) for _ in range(3)])
>>> sum(p.numel() for p in several.parameters())
216
>>> several[0].weight.equal(several[1].weight)
True
"""
from torch import nn

layers = [nn.Linear(8, 8) for _ in range(3)]
model = nn.Sequential(*layers)

sizes = [p.numel() for p in model.parameters()]
print(len(model), "layers,", sum(sizes), "numbers")
