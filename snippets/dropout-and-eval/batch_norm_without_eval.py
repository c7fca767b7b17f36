"""One sample through BatchNorm1d in training mode: this forgotten eval() raises.
训练模式下，一个样本送进 BatchNorm1d：忘了 eval() 的这一种会报错。

>>> model.training
True
>>> model.eval()(one).shape  # the cure
torch.Size([1, 10])
>>> model.train()(torch.rand(2, 64)).shape  # two samples pass in either mode
torch.Size([2, 10])
"""
# raises: ValueError: Expected more than 1 value per channel when training, got input size torch.Size([1, 16])
import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(64, 16), nn.BatchNorm1d(16), nn.Linear(16, 10)
)
one = torch.rand(1, 64)
model(one)
