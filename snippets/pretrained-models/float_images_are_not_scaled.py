"""The weights' transforms scale uint8 only: a float image keeps its 0 to 255.
权重自带的预处理只缩放 uint8：浮点图片仍是 0 到 255。

>>> ranges["uint8"][1] < 3, ranges["float, 0 to 255"][1] > 1000
(True, True)
>>> torch.allclose(preprocess(img), preprocess(img.float() / 255), atol=0.02)
True
>>> preprocess(img[:1])  # one channel  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: output with shape [1, 224, 224] doesn't match the broadcast shape [3, 224, 224]
>>> preprocess(torch.cat([img, img[:1]]))  # RGBA  # doctest: +ELLIPSIS
Traceback (most recent call last):
RuntimeError: The size of tensor a (4) must match the size of tensor b (3) at non-singleton ...
>>> cures = img[:1].expand(3, -1, -1), torch.cat([img, img[:1]])[:3]
>>> [tuple(preprocess(cure).shape) for cure in cures]
[(3, 224, 224), (3, 224, 224)]
>>> from PIL import Image
>>> preprocess(Image.new("L", (300, 300)).convert("RGB")).shape
torch.Size([3, 224, 224])
>>> preprocess(img.numpy())
Traceback (most recent call last):
TypeError: Unexpected type <class 'numpy.ndarray'>
"""
import torch
from torchvision.models import ResNet18_Weights

torch.manual_seed(0)
preprocess = ResNet18_Weights.DEFAULT.transforms()
img = torch.randint(256, (3, 300, 300), dtype=torch.uint8)

ranges = {}
for name, x in {"uint8": img, "float, 0 to 255": img.float(),
                "float, 0 to 1": img.float() / 255}.items():
    y = preprocess(x)
    ranges[name] = (y.min().item(), y.max().item())
    print(f"{name:<15} {y.min():6.1f} to {y.max():6.1f}")
