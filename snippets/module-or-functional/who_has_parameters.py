"""Which layers have parameters: Conv2d, Linear, BatchNorm2d; not ReLU, pooling, Dropout.
哪些层有参数：Conv2d、Linear、BatchNorm2d 有；ReLU、池化、Dropout 没有。

>>> [type(layer).__name__ for layer in layers if not list(layer.parameters())]
['ReLU', 'MaxPool2d', 'Dropout']
>>> all(isinstance(p, nn.Parameter) for layer in layers for p in layer.parameters())
True
"""
from torch import nn

layers = [
    nn.Conv2d(3, 8, 3), nn.Linear(8, 10),
    nn.BatchNorm2d(8), nn.ReLU(),
    nn.MaxPool2d(2), nn.Dropout(0.5),
]
for layer in layers:
    names = dict(layer.named_parameters())
    print(type(layer).__name__, [*names])
