"""Three lines: is there a GPU, where is the model, where are the data.
三行：有没有 GPU，模型在哪里，数据在哪里。

>>> {p.device.type for p in model.parameters()} == {x.device.type} == {y.device.type} == {device}
True
>>> torch.nn.functional.cross_entropy(torch.rand(2, 3), torch.tensor([0, 3]))  # device-side assert
Traceback (most recent call last):
IndexError: Target 3 is out of bounds.
>>> import io
>>> from torch import serialization
>>> serialization.register_package(0, lambda s: "cuda:0", lambda s, l: None)  # as if saved on a GPU
>>> file = io.BytesIO()
>>> torch.save(torch.arange(3), file)
>>> del serialization._package_registry[0]
>>> def load(**options):
...     file.seek(0)
...     return torch.load(file, **options)
>>> if torch.cuda.is_available():
...     print(True)
... else:
...     try:
...         load()
...     except RuntimeError as error:
...         print("on a CUDA device but torch.cuda.is_available() is False" in str(error))
True
>>> load(map_location="cpu")
tensor([0, 1, 2])
"""
# varies: the GPU, and the build of torch
import torch
from torch import nn

device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(3, 2).to(device)
x = torch.rand(4, 3).to(device)
y = torch.zeros(4, dtype=torch.long).to(device)

print(torch.cuda.is_available(), torch.version.cuda)
print({p.device.type for p in model.parameters()})
print(x.device.type, y.device.type)

loss = nn.functional.cross_entropy(model(x), y)
