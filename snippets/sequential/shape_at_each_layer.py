"""Three lines instead of model(x): the shape that reaches each layer, up to the one that raises.
用三行代替 model(x)：打印送到每一层的形状，直到报错的那一层。

>>> type(layer).__name__, layer.in_features, tuple(x.shape)
('Linear', 1800, (2, 8, 15, 15))
>>> nn.Sequential(*model[:-1], nn.Flatten(), model[-1])(torch.rand(2, 3, 32, 32)).shape
torch.Size([2, 10])
>>> maps = torch.rand(32, 6, 30, 30)  # flattened, but not as wide as Linear was made for
>>> nn.Sequential(nn.Flatten(), nn.Linear(400, 120))(maps)
Traceback (most recent call last):
RuntimeError: addmm: mat1 and mat2 shapes cannot be multiplied (32x5400 and 400x120)
>>> lazy = nn.Sequential(nn.Flatten(), nn.LazyLinear(120))
>>> lazy(maps).shape, lazy[1].in_features
(torch.Size([32, 120]), 5400)
>>> nn.Linear(25088, 4096)(torch.rand(1, 512, 7, 7))  # not flattened: 1 * 512 * 7 rows of 7
Traceback (most recent call last):
RuntimeError: addmm: mat1 and mat2 shapes cannot be multiplied (3584x7 and 25088x4096)
>>> nn.Flatten()(torch.rand(1, 512, 7, 7)).shape
torch.Size([1, 25088])
"""
# raises: RuntimeError: mat1 and mat2 shapes cannot be multiplied (240x15 and 1800x10)
import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(3, 8, 3), nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Linear(8 * 15 * 15, 10),
)
x = torch.rand(2, 3, 32, 32)

for layer in model:
    print(type(layer).__name__, tuple(x.shape))
    x = layer(x)
print("out", tuple(x.shape))
