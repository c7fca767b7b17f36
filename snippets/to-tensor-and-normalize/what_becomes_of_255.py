"""What becomes of 255: ToTensor scales uint8 only, v2 scales each integer type by its own maximum.
255 变成多少：ToTensor 只缩放 uint8，v2 按整数类型自己的最大值缩放。

>>> results["PIL, 8 bit"], results["uint8"]
(['1.0', '1.0'], ['1.0', '1.0'])
>>> results["float32"]  # never scaled
['255.0', '255.0']
>>> results["uint16"], 255 / 65535 < 0.004
(['255', '0.003891'], True)
>>> results["int64"], 255 / (2**63 - 1) < 1e-16
(['255', '2.765e-17'], True)
>>> {new(inputs[name] / 255).max().item() for name in ("float32", "uint16", "int64")}
{1.0}
>>> for mode in ("I", "F"):  # listed as scaled in the documentation of ToTensor
...     transforms.ToTensor()(Image.new(mode, (6, 4), 255)).max().item()
255
255.0
>>> transforms.ToTensor()(np.ones((4, 6, 3)) / 2).dtype, new(np.ones((4, 6, 3)) / 2).dtype
(torch.float64, torch.float32)
>>> hwc = torch.zeros(4, 6, 3, dtype=torch.uint8)  # a tensor keeps its axes
>>> new(hwc).shape, new(hwc.numpy()).shape
(torch.Size([4, 6, 3]), torch.Size([3, 4, 6]))
>>> transforms.ToTensor()(hwc)
Traceback (most recent call last):
TypeError: pic should be PIL Image or ndarray. Got <class 'torch.Tensor'>
>>> bright = Image.fromarray(np.full((4, 6), 65535, "uint16"))  # 16-bit PNG
>>> transforms.ToTensor()(bright).max().item(), new(bright).max().item()
(-1, 1.0)
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
inputs = {"PIL, 8 bit": Image.fromarray(white),
          "PIL, 16 bit": Image.fromarray(wide)}
for dtype in ("uint8", "float32", "uint16", "int64"):
    inputs[dtype] = white.astype(dtype)

results = {}
print(f"{'255 as':<13}{'ToTensor':<10}v2")
for name, img in inputs.items():
    both = transforms.ToTensor()(img), new(img)
    results[name] = [f"{x.flatten()[0].item():.4}"
                     if x.is_floating_point()
                     else str(x.flatten()[0].item()) for x in both]
    print(f"{name:<13}{results[name][0]:<10}{results[name][1]}")
