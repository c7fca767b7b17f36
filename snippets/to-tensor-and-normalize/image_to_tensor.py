"""Three steps: uint8 tensor, float tensor in [0, 1], then mean and deviation.
三步：uint8 张量，[0, 1] 的浮点张量，再减均值、除以标准差。

>>> torch.equal(prepare(img), x)
True
>>> x.shape, x.dtype
(torch.Size([3, 256, 256]), torch.float32)
>>> unit = v2.functional.to_dtype(v2.functional.to_image(img), torch.float32, scale=True)
>>> unit.min().item(), unit.max().item()
(0.0, 1.0)
>>> torch.allclose(x[1], (unit[1] - 0.456) / 0.224)  # channel by channel
True
"""
import torch
from PIL import Image
from torchvision.transforms import v2

steps = [
    v2.ToImage(),
    v2.ToDtype(torch.float32, scale=True),
    v2.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
]
prepare = v2.Compose(steps)  # x = prepare(img)

x = img = Image.linear_gradient("L").convert("RGB")
for step in steps:
    x = step(x)
    print(f"{type(step).__name__:<9} {str(x.dtype)[6:]:<7}",
          f"{x.min():5.2f} to {x.max():.2f}")
print(tuple(x.shape))  # C, H, W
