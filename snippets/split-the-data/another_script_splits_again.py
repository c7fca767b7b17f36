"""One seed at the top, two scripts: the model took random numbers first, so the split is another one.
两个脚本开头种子相同，但模型先用掉了一些随机数，分法就不一样了。

>>> overlap
[17, 0]
"""
import torch
from torch import nn
from torch.utils.data import TensorDataset, random_split

data = TensorDataset(torch.arange(100))


def script(hidden, own_seed):
    torch.manual_seed(0)
    nn.Linear(64, hidden)  # its weights are random numbers
    seed = torch.default_generator
    if own_seed:
        seed = torch.Generator().manual_seed(0)
    return random_split(data, [0.8, 0.2], seed)


overlap = []
for own_seed in False, True:
    train, _ = script(hidden=32, own_seed=own_seed)
    _, test = script(hidden=64, own_seed=own_seed)
    both = set(train.indices) & set(test.indices)
    overlap.append(len(both))
    print("own seed:", own_seed, " trained and tested on:", len(both))
