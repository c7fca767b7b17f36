"""A hook prints the size that each layer gets; the last line is the layer that raises.
用 hook 打印每一层收到的大小；最后一行就是报错的那一层。

>>> for handle in handles:
...     handle.remove()
>>> model(torch.rand(1, 3, 32, 32)).shape  # larger images
torch.Size([1, 64, 1, 1])
"""
# raises: RuntimeError: Output size is too small
import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(3, 16, 3), nn.MaxPool2d(2),
    nn.Conv2d(16, 32, 3), nn.MaxPool2d(2),
    nn.Conv2d(32, 64, 3), nn.MaxPool2d(4),
)


def look(name):
    def hook(layer, inputs):
        size = tuple(inputs[0].shape[1:])
        print(size, "->", name, type(layer).__name__)
    return hook


handles = []
for name, layer in model.named_modules():
    if not list(layer.children()):
        handles.append(
            layer.register_forward_pre_hook(look(name)))

model(torch.rand(1, 3, 28, 28))
