"""reset_parameters gives every layer a new start; after the same seed, the same start.
reset_parameters 让每一层重新开始；种子相同，起点就相同。

>>> same
True
>>> model[1].running_mean.any().item(), model[1].num_batches_tracked.item()
(False, 0)
>>> model[0].reset_parameters()  # without the seed: other numbers
>>> torch.equal(start, model[0].weight)
False
>>> hasattr(nn.MultiheadAttention(8, 2), "reset_parameters")
False
>>> _ = torch.manual_seed(0)
>>> _, later = nn.Linear(4, 4), nn.Linear(3, 8)  # one layer more before it
>>> torch.equal(start, later.weight)
False
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 8), nn.BatchNorm1d(8))
start = model[0].weight.detach().clone()
nn.init.zeros_(model[0].weight)
model(torch.rand(16, 3))

torch.manual_seed(0)
for m in model.modules():
    if hasattr(m, "reset_parameters"):
        m.reset_parameters()
same = torch.equal(start, model[0].weight)
print("the same start again:", same)
