"""Three generators, three seeds: from here on, all numbers come again.
三个随机数生成器，三个种子：从这里起，所有的随机数都会重来。

>>> seed_everything(0)
>>> again = random.random(), np.random.rand(), torch.rand(())
>>> seed_everything(0)
>>> again == (random.random(), np.random.rand(), torch.rand(()))
True
>>> _ = torch.manual_seed(0)  # alone, it leaves Python and NumPy as they are
>>> again[:2] == (random.random(), np.random.rand())
False
"""
import random

import numpy as np
import torch


def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)  # CPU + GPU
    torch.use_deterministic_algorithms(True)


seed_everything(0)
first = torch.rand(3)
seed_everything(0)
print(torch.equal(first, torch.rand(3)))
