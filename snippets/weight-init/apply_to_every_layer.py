"""A function that fills weights and biases, handed to apply, reaches every layer.
写一个填权重和偏置的函数，交给 apply，每一层都会调用它。

>>> abs(model[0].weight.std().item() - (2 / 784) ** 0.5) < 0.001
True
>>> abs(nn.Linear(784, 256).weight.std().item() - (1 / 3 / 784) ** 0.5) < 0.001
True
>>> model[0].bias.abs().sum().item()
0.0
>>> _ = torch.manual_seed(0)
>>> short = nn.init.kaiming_normal_(torch.empty(9, 9))
>>> _ = torch.manual_seed(0)  # without an option the gain is that of ReLU
>>> torch.equal(short, nn.init.kaiming_normal_(torch.empty(9, 9), nonlinearity="relu"))
True
>>> seen = []
>>> _ = model.apply(lambda m: seen.append(type(m).__name__))
>>> seen  # the layers first, the model itself last
['Linear', 'ReLU', 'Sequential']
>>> nn.init.zeros_(nn.Conv2d(1, 8, 3, bias=False).bias)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'zero_'
>>> nn.init.constant_(nn.Conv2d(1, 8, 3, bias=False).bias, 0.1)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'fill_'
"""
import torch
from torch import nn


def init(m):
    if isinstance(m, (nn.Linear, nn.Conv2d)):
        nn.init.kaiming_normal_(m.weight)
        if m.bias is not None:
            nn.init.zeros_(m.bias)


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(784, 256), nn.ReLU())
print(f"std {model[0].weight.std():.3f}")
model.apply(init)
print(f"std {model[0].weight.std():.3f}")
