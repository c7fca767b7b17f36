"""Three lines instead of model(x): the shape that reaches each layer, up to the one that raises.
用三行代替 model(x)：打印送到每一层的形状，直到报错的那一层。

>>> type(layer).__name__, layer.in_features, tuple(x.shape)
('Linear', 512, (2, 512, 1, 1))
>>> fixed = nn.Sequential(*model[:-1], nn.Flatten(), model[-1])
>>> y = torch.rand(2, 3, 64, 64)
>>> with torch.no_grad():
...     torch.allclose(fixed(y), resnet(y), atol=1e-4)
True
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
# raises: RuntimeError: mat1 and mat2 shapes cannot be multiplied (1024x1 and 512x1000)
import torch
from torch import nn
from torchvision.models import resnet18

torch.manual_seed(0)
resnet = resnet18(weights=None).eval()
model = nn.Sequential(*resnet.children())
x = torch.rand(2, 3, 64, 64)

for layer in model:
    print(type(layer).__name__, tuple(x.shape))
    x = layer(x)
print("out", tuple(x.shape))
