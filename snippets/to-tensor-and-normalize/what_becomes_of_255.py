"""What white becomes: ToTensor scales uint8 only and misreads 16 bits; v2 scales each integer type by its own maximum.
白色变成多少：ToTensor 只缩放 uint8，16 位还会读错；v2 按整数类型自己的最大值缩放。

>>> results["8-bit image"], results["uint8"]
([1.0, 1.0], [1.0, 1.0])
>>> results["16-bit, 65535"]  # ToTensor reads it as int16, which ends at 32767
[-1.0, 1.0]
>>> deep = Image.fromarray(np.full((4, 6), 40000, "uint16"))
>>> deep.mode, transforms.ToTensor()(deep).max().item()
('I;16', -25536)
>>> results["float32"]  # never scaled
[255.0, 255.0]
>>> results["uint16"], 255 / 65535 < 0.004
([255.0, 0.003891], True)
>>> results["int64"], 255 / (2**63 - 1) < 1e-16
([255.0, 2.765e-17], True)
>>> {new((white / 255).astype("float32")).max().item()}  # divided first
{1.0}
>>> for mode in ("I", "F"):  # listed as scaled in the documentation of ToTensor
...     transforms.ToTensor()(Image.new(mode, (6, 4), 255)).max().item()
255
255.0
>>> transforms.ToTensor()(np.ones((4, 6, 3)) / 2).dtype, new(np.ones((4, 6, 3)) / 2).dtype
(torch.float64, torch.float32)
>>> hwc = torch.zeros(4, 6, 3, dtype=torch.uint8)  # a tensor keeps its order
>>> new(hwc).shape, new(hwc.numpy()).shape
(torch.Size([4, 6, 3]), torch.Size([3, 4, 6]))
>>> transforms.ToTensor()(hwc)
Traceback (most recent call last):
TypeError: pic should be PIL Image or ndarray. Got <class 'torch.Tensor'>
"""
import numpy as np
import torch
from PIL import Image
from torchvision import transforms
from torchvision.transforms import v2

new = v2.Compose([
    v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])

white = np.full((4, 6, 3), 255, "uint8")
wide = white[..., 0].astype("uint16")
inputs = {"8-bit image": Image.fromarray(white),
          "16-bit, 255": Image.fromarray(wide),
          "16-bit, 65535": Image.fromarray(wide * 257)}
for dtype in ("uint8", "float32", "uint16", "int64"):
    inputs[dtype] = white.astype(dtype)  # arrays of 255

results = {}
print(f"{'input':<14}{'ToTensor':<10}v2")
for name, img in inputs.items():
    both = transforms.ToTensor()(img), new(img)
    values = [float(x.flatten()[0]) for x in both]
    results[name] = [float(f"{v:.4g}") for v in values]
    print(f"{name:<14}{values[0]:<10.4g}{values[1]:.4g}")
