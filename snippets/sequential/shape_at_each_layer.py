"""Three lines instead of model(x): the shape that reaches each layer, up to the one that raises.
用三行代替 model(x)：打印送到每一层的形状，直到报错的那一层。

>>> type(layer).__name__, layer.in_features, tuple(x.shape)
('Linear', 512, (2, 512, 1, 1))
>>> fixed = nn.Sequential(*model[:-1], nn.Flatten(), model[-1])
>>> y = torch.rand(2, 3, 64, 64)
>>> with torch.no_grad():
...     torch.allclose(fixed(y), resnet(y), atol=1e-4)
True
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
