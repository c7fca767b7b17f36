"""Only a Parameter is trained; a buffer is saved and moved along; a plain tensor is neither.
只有 Parameter 会训练；buffer 会保存、会跟着搬；普通张量都不会。

>>> trained, saved
(['weight'], ['weight', 'mean'])
>>> model = model.double()  # stands for every move, to("cuda") included
>>> model.weight.dtype, model.mean.dtype, model.plain.dtype
(torch.float64, torch.float64, torch.float32)
>>> model.weight.requires_grad, model.mean.requires_grad
(True, False)
>>> model.register_buffer("mask", torch.ones(3), persistent=False)  # moved, not saved
>>> "mask" in model.state_dict(), "mask" in dict(model.named_buffers())
(False, True)
"""
import torch
from torch import nn

model = nn.Module()
model.weight = nn.Parameter(torch.ones(3))
model.register_buffer("mean", torch.zeros(3))
model.plain = torch.ones(3, requires_grad=True)

trained = [name for name, _ in model.named_parameters()]
saved = list(model.state_dict())
print("trained:", trained)
print("saved:  ", saved)
