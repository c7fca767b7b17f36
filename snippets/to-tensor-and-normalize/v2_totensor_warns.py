"""v2.ToTensor warns; transforms.ToTensor does not; two v2 transforms take its place.
v2.ToTensor 会警告，transforms.ToTensor 不会；用两个 v2 变换代替它。

>>> torch.allclose(old, new), torch.allclose(older, new)
(True, True)
"""
# warns: UserWarning: The transform `ToTensor()` is deprecated and will be removed in a future release.
import torch
from PIL import Image
from torchvision import transforms
from torchvision.transforms import v2

img = Image.new("RGB", (48, 32), "orange")

older = transforms.ToTensor()(img)
old = v2.ToTensor()(img)
new = v2.Compose([
    v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])(img)
print(torch.allclose(old, new))
