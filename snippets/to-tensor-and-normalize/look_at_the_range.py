"""Two lines before the model: type and shape; range and mean.
在模型前加两行：类型和形状；取值范围和均值。

>>> x.dtype, x.shape
(torch.float32, torch.Size([8, 3, 32, 32]))
>>> scaled = images / 255
>>> normal = v2.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
>>> def span(x): return round(x.min().item(), 1), round(x.max().item(), 1)
>>> span(normal(scaled)), span(normal(normal(scaled)))  # once, twice
((-2.1, 2.6), (-11.4, 9.9))
>>> span(normal(images.float()))  # scale=True missing
(-2.1, 1136.4)
>>> span(normal(scaled / 255))  # scaled twice
(-2.1, -1.8)
>>> from sklearn.datasets import load_sample_image  # a photo seldom reaches both ends
>>> span(normal(torch.tensor(load_sample_image("flower.jpg")).permute(2, 0, 1) / 255))
(-2.1, 2.2)
"""
import torch
from torchvision.transforms import v2

torch.manual_seed(0)
images = torch.randint(256, (8, 3, 32, 32), dtype=torch.uint8)
images[0, :, 0, :2] = torch.tensor([0, 255], dtype=torch.uint8)
# zh: 忘了 scale=True
# en: scale=True is missing
prepare = v2.Compose([
    v2.ToDtype(torch.float32),
    v2.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
])
x = prepare(images)

print(x.dtype, tuple(x.shape))
print(f"{x.min():.1f} to {x.max():.1f}, mean {x.mean():.0f}")
