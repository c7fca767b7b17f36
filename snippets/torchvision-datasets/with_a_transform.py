"""With a transform the images are tensors, and DataLoader makes batches of them.
写了 transform，图片是张量，DataLoader 能叠成批。

>>> x.shape, x.dtype
(torch.Size([4, 3, 32, 32]), torch.uint8)
>>> datasets.FakeData(4, transform=v2.ToImage)[0]  # the class, not an object of it
Traceback (most recent call last):
TypeError: Transform.__init__() takes 1 positional argument but 2 were given
>>> from torchvision import transforms
>>> datasets.FakeData(4, transform=transforms.ToTensor)[0]
Traceback (most recent call last):
TypeError: ToTensor.__init__() takes 1 positional argument but 2 were given
"""
from torch.utils.data import DataLoader
from torchvision import datasets
from torchvision.transforms import v2

data = datasets.FakeData(100, (3, 32, 32), transform=v2.ToImage())
loader = DataLoader(data, batch_size=4)
x, y = next(iter(loader))
print(tuple(x.shape), y.dtype)
