"""Lists each parameter's mean and standard deviation, and whether init changed it at all.
列出每个参数的均值和标准差，还有 init 到底改了它没有。

>>> [n for n, p in model.named_parameters() if torch.equal(p, old[n])]
['scale', 'rnn.weight_ih_l0', 'rnn.weight_hh_l0', 'norm.weight', 'norm.bias']
>>> isinstance(nn.ConvTranspose2d(1, 1, 2), nn.Conv2d)
False
>>> [type(m).__name__ for m in nn.MultiheadAttention(8, 2).modules() if isinstance(m, nn.Linear)]
['NonDynamicallyQuantizableLinear']
>>> torch.use_deterministic_algorithms(True)  # fills fresh memory with nan
>>> nn.Parameter(torch.empty(3)).detach(), torch.Tensor(2)
(tensor([nan, nan, nan]), tensor([nan, nan]))
>>> torch.use_deterministic_algorithms(False)
>>> lazy = nn.LazyLinear(4)
>>> nn.init.zeros_(lazy.weight)  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: Attempted to use an uninitialized parameter in ...
>>> loaded = nn.Linear(2, 2)  # as if its weights had been loaded: apply does not know
>>> with torch.no_grad():
...     _ = loaded.weight.fill_(7)
>>> loaded.apply(init).weight.max().item() < 7
True
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Module()
model.rnn = nn.GRU(16, 32, bias=False)
model.norm = nn.LayerNorm(32)
model.head = nn.Linear(32, 4)
model.scale = nn.Parameter(torch.ones(1))


def init(m):
    if isinstance(m, nn.Linear):
        nn.init.kaiming_normal_(m.weight)
        nn.init.zeros_(m.bias)


old = {n: p.detach().clone() for n, p in model.named_parameters()}
model.apply(init)
for n, p in model.named_parameters():
    same = " not reached" if torch.equal(p, old[n]) else ""
    std = p.std(correction=0)
    print(f"{n:<16}{p.mean():6.2f}{std:6.2f}{same}")
