"""From two samples BatchNorm makes -1 and 1, whatever they were; from one it makes an error.
只有两个样本，BatchNorm 的输出总是 -1 和 1；只有一个就报错。

>>> [bn(torch.tensor([[low], [high]])).flatten().round().tolist() for low, high in ((1.0, 3.0), (1.0, 900.0))]
[[-1.0, 1.0], [-1.0, 1.0]]
>>> data, sample = 5 + 2 * torch.randn(1000, 1), torch.tensor([[7.0]])
>>> def spread(size):  # of one sample's result, among others each time
...     others = torch.randint(1000, (200, size - 1))
...     outs = [nn.BatchNorm1d(1)(torch.cat([sample, data[i]]))[0] for i in others]
...     return torch.cat(outs).std().item()
>>> spread(2) > spread(8) > spread(32) > spread(128)
True
>>> bn.eval()(x[:1]).shape  # in eval mode one sample is enough
torch.Size([1, 1])
>>> nn.BatchNorm2d(1)(torch.rand(1, 1, 8, 8)).shape  # one picture has 64 values a channel
torch.Size([1, 1, 8, 8])
"""
# raises: ValueError: Expected more than 1 value per channel when training, got input size torch.Size([1, 1])
import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm1d(1)
x = torch.tensor([[1.0], [3.0], [4.0], [900.0]])
for samples in x, x[2:], x[:1]:
    out = bn(samples).detach().flatten()
    print(len(samples), "samples:", out)
