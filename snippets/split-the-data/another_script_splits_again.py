"""One seed at the top, two scripts: the model took random numbers first, so the split is another one.
两个脚本开头种子相同，但模型先用掉了一些随机数，分法就不一样了。

>>> overlap
[17, 0]
"""
import torch
from torch import nn
from torch.utils.data import TensorDataset, random_split

data = TensorDataset(torch.arange(100))


def script(hidden, own_generator):
    torch.manual_seed(0)
    nn.Linear(64, hidden)  # its weights are random numbers
    generator = torch.default_generator
    if own_generator:
        generator = torch.Generator().manual_seed(0)
    return random_split(data, [0.8, 0.2], generator)


overlap = []
for own in False, True:
    train, _ = script(hidden=32, own_generator=own)
    _, test = script(hidden=64, own_generator=own)
    both = set(train.indices) & set(test.indices)
    overlap.append(len(both))
    print("own generator:", own, " in both:", len(both))
