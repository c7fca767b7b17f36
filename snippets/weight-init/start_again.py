"""The same seed and reset_parameters in every layer: the model is as it was at the start.
种子相同，每层调用 reset_parameters：模型回到起点。

>>> same
True
>>> model[1].running_mean.tolist(), model[1].num_batches_tracked.item()
([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], 0)
>>> reset(model)  # without the seed: another start
>>> torch.equal(start, model[2].weight)
False
>>> hasattr(nn.MultiheadAttention(8, 2), "reset_parameters")
False
>>> _ = torch.manual_seed(0)
>>> _, later = nn.Linear(4, 4), nn.Linear(3, 8)  # one layer more before it
>>> _ = torch.manual_seed(0)
>>> torch.equal(later.weight, nn.Linear(3, 8).weight)
False
"""
import torch
from torch import nn


def reset(model):
    for m in model.modules():
        if hasattr(m, "reset_parameters"):
            m.reset_parameters()


torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(3, 8), nn.BatchNorm1d(8), nn.Linear(8, 1),
)
start = model[2].weight.detach().clone()

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model(torch.rand(16, 3)).mean().backward()
optimizer.step()
print("trained:", not torch.equal(start, model[2].weight))

torch.manual_seed(0)
reset(model)
same = torch.equal(start, model[2].weight)
print("the same start again:", same)
