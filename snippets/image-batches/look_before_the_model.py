"""Three lines before the model: shape, type and range, and what the first layer wants.
在模型前加三行，看清形状、类型、取值范围，以及第一层要什么。

>>> first = next(m for m in model.modules() if hasattr(m, "weight"))
>>> type(first).__name__, first.in_channels
('Conv2d', 3)
>>> x.dtype, x.min().item() >= 0, x.max().item() <= 1
(torch.float32, True, True)
>>> cures = [  # those of the table on the page, for Conv2d(3, ...)
...     torch.rand(3, 32, 48).unsqueeze(0),
...     torch.rand(32, 48, 3).permute(2, 0, 1).unsqueeze(0),
...     torch.rand(1, 32, 48, 3).permute(0, 3, 1, 2),
...     torch.rand(1, 1, 32, 48).expand(-1, 3, -1, -1),
...     torch.rand(1, 4, 32, 48)[:, :3],
...     torch.rand(1, 1, 3, 32, 48).squeeze(1),
... ]
>>> {tuple(cure.shape) for cure in cures}, {tuple(first(cure).shape) for cure in cures}
({(1, 3, 32, 48)}, {(1, 8, 30, 46)})
>>> gray = nn.Conv2d(1, 8, 3)  # and for Conv2d(1, ...)
>>> gray(torch.rand(28, 28)[None, None]).shape
torch.Size([1, 8, 26, 26])
>>> gray(torch.rand(5, 28, 28).unsqueeze(1)).shape
torch.Size([5, 8, 26, 26])
>>> first(torch.rand(1, 1, 3, 32, 48))  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input ...
>>> first(torch.zeros(1, 3, 32, 48, dtype=torch.uint8))
Traceback (most recent call last):
RuntimeError: Input type (unsigned char) and bias type (float) should be the same
>>> first(torch.zeros(1, 3, 32, 48, dtype=torch.float64))
Traceback (most recent call last):
RuntimeError: Input type (double) and bias type (float) should be the same
>>> nn.BatchNorm2d(8)(torch.rand(1, 8, 1, 1))  # doctest: +ELLIPSIS
Traceback (most recent call last):
ValueError: Expected more than 1 value per channel when training, got input size ...
>>> nn.BatchNorm2d(8).eval()(torch.rand(1, 8, 1, 1)).shape
torch.Size([1, 8, 1, 1])
>>> from PIL import Image
>>> photo = Image.new("RGB", (48, 32))
>>> photo.unsqueeze(0)
Traceback (most recent call last):
AttributeError: 'Image' object has no attribute 'unsqueeze'
>>> from torchvision.transforms import v2
>>> v2.functional.to_image(photo).shape, v2.functional.to_image(photo).dtype
(torch.Size([3, 32, 48]), torch.uint8)
"""
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU())
# zh: PIL 图片转成 NumPy 数组就是这个样子
# en: what a PIL image is as a NumPy array
x = torch.randint(256, (1, 32, 48, 3), dtype=torch.uint8)

print(tuple(x.shape), x.dtype)
print(x.min().item(), "to", x.max().item())
print(next(m for m in model.modules() if hasattr(m, "weight")))

x = x.permute(0, 3, 1, 2).float() / 255
print("cured:", tuple(x.shape), x.dtype)
print("output:", tuple(model(x).shape))
