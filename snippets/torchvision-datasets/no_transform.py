"""Without transform the images are PIL objects, and DataLoader cannot stack them.
不写 transform，图片是 PIL 对象，DataLoader 叠不成批。

>>> type(data[0][0]).__name__
'Image'
"""
# raises: TypeError: default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found <class 'PIL.Image.Image'>
from torch.utils.data import DataLoader
from torchvision import datasets

data = datasets.FakeData(100, (3, 32, 32))
loader = DataLoader(data, batch_size=4)
x, y = next(iter(loader))
print(tuple(x.shape), y.dtype)
