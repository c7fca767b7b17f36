"""A sample is (image, label); transform makes a tensor of the image.
每个样本是（图片，标签）；transform 把图片变成张量。

>>> img.shape, img.dtype, type(label)
(torch.Size([3, 32, 32]), torch.float32, <class 'int'>)
>>> 0 <= img.min().item() < img.max().item() <= 1
True
>>> datasets.FakeData(100)[0][0].size  # without transform: a PIL image
(224, 224)
>>> torch.equal(data[0][0], img)  # FakeData is random, but the same each time
True
>>> from pathlib import Path
>>> raw = Path("data/MNIST/raw")  # nine images each, in place of the download
>>> raw.mkdir(parents=True, exist_ok=True)
>>> for name, _ in datasets.MNIST.resources:
...     shape = (9, 28, 28) if "images" in name else (9,)
...     head = torch.tensor([0x800 + len(shape), *shape], dtype=torch.int32).numpy().astype(">i4")
...     n = (raw / name.removesuffix(".gz")).write_bytes(head.tobytes() + bytes(torch.Size(shape).numel()))
>>> train, test = mnist(train=True), mnist(train=False)
>>> train.train, test.train, train[0][0].shape, train[0][1]
(True, False, torch.Size([1, 28, 28]), 0)
"""
import torch
from torchvision import datasets
from torchvision.transforms import v2

to_tensor = v2.Compose([
    v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])


def mnist(train):
    # zh: 第一次下载，以后直接读
    # en: downloads once, then reads the files
    return datasets.MNIST("data", train=train, download=True,
                          transform=to_tensor)


# zh: 不下载，先用 FakeData：图片是随机的，用法一样
# en: without a download: FakeData, random but used alike
data = datasets.FakeData(100, (3, 32, 32), transform=to_tensor)
img, label = data[0]
print(len(data), tuple(img.shape), label)
