"""A hook prints the shape that each Linear gets; the last line is the layer that raises.
用 hook 打印每个 Linear 收到的形状；最后一行就是报错的那一层。

>>> for handle in handles:
...     handle.remove()
>>> model[3] = nn.Linear(1352, 64)
>>> model(torch.rand(4, 3, 28, 28)).shape
torch.Size([4, 10])
"""
# raises: RuntimeError: mat1 and mat2 shapes cannot be multiplied (4x1352 and 1800x64)
import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(3, 8, 3), nn.MaxPool2d(2), nn.Flatten(),
    nn.Linear(8 * 15 * 15, 64), nn.ReLU(),
    nn.Linear(64, 10),
)


def look(layer, inputs):
    print(tuple(inputs[0].shape), "->", layer)


linear = [m for m in model.modules() if isinstance(m, nn.Linear)]
handles = [m.register_forward_pre_hook(look) for m in linear]
model(torch.rand(4, 3, 28, 28))
