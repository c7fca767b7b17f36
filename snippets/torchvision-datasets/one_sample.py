"""A sample is (image, label); transform makes a tensor of the image.
每个样本是 (图片, 标签)；transform 把图片变成张量。

>>> img.shape, img.dtype, type(label)
(torch.Size([3, 32, 32]), torch.float32, <class 'int'>)
>>> 0 <= img.min().item() < img.max().item() <= 1
True
>>> datasets.FakeData(100)[0][0].size  # without transform: a PIL image
(224, 224)
>>> torch.equal(data[0][0], img)  # FakeData is random, but the same each time
True
"""
import torch
from torchvision import datasets
from torchvision.transforms import v2

to_tensor = v2.Compose([
    v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])
# zh: MNIST 也是这样用：
# en: the same with MNIST:
# datasets.MNIST("data", download=True, transform=…)
data = datasets.FakeData(100, (3, 32, 32),
                         transform=to_tensor)

img, label = data[0]
print(len(data), tuple(img.shape), label)
