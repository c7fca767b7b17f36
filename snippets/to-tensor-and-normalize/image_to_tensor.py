"""Three steps: uint8 tensor, float tensor in [0, 1], then mean and standard deviation.
三步：uint8 张量，[0, 1] 的浮点张量，再减均值、除以标准差。

>>> to_image, to_dtype, normalize = prepare.transforms
>>> whole = to_image(img)
>>> whole.dtype, whole.min().item(), whole.max().item()
(torch.uint8, 0, 255)
>>> unit = to_dtype(whole)
>>> unit.dtype, unit.min().item(), unit.max().item()
(torch.float32, 0.0, 1.0)
>>> torch.equal(normalize(unit), x)
True
>>> torch.allclose(x[1], (unit[1] - 0.456) / 0.224)  # channel by channel
True
"""
import torch
from PIL import Image
from torchvision.transforms import v2

prepare = v2.Compose([
    v2.ToImage(),
    v2.ToDtype(torch.float32, scale=True),
    v2.Normalize(mean=[0.485, 0.456, 0.406],
                 std=[0.229, 0.224, 0.225]),
])

img = Image.linear_gradient("L").convert("RGB")
x = prepare(img)
print(tuple(x.shape), x.dtype)  # C, H, W
print(f"{x.min():.2f} to {x.max():.2f}")
